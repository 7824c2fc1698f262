import path from 'node:path'
import { bundledModel } from '../bundled-model.ts'
import { untilInterrupted } from '../terminal/interruption.ts'
import { printLine } from '../terminal/print.ts'
import { progressBars } from '../terminal/progress-bar.ts'
import { createSet } from './create-set.ts'
import { draftStudy, readConfigFile } from './draft-study.ts'
import type { NamedModel } from './draw-pictures.ts'
import { heldOutMaterial } from './held-out.ts'
import { accountOf, type InstallationOptions, openInstallation } from './installation.ts'
import type { Material } from './material.ts'
import type { SoundsOption } from './named-model.ts'
import { folderMaterial } from './sound-folder.ts'

interface MaterialOptions {
  sounds: SoundsOption
  classes?: string | undefined
  pictures?: string | undefined
  practice: number
}

/** What `soundscene study create` was asked for. */
export interface CreateOptions extends MaterialOptions, InstallationOptions {
  model?: NamedModel[] | undefined
  size?: number | undefined
  keepVolume?: true | undefined
  title: string
  output: string
  owner?: string | undefined
  config?: string | undefined
}

/** Makes the set and, for an owner, the draft study; whatever is wrong with the request is told before anything is drawn. */
export async function runCreate({ owner, config, ...options }: CreateOptions): Promise<void> {
  const given = config === undefined ? {} : await readConfigFile(config)
  if (owner === undefined) return void (await makeSet(options))
  const installation = await openInstallation(options)
  try {
    const actor = await accountOf(installation, owner)
    const folder = await makeSet(options)
    if (folder === undefined) return
    const usual = { title: options.title, kind: 'both', contact: owner, analysis: { primary: 'match-share' } } as const
    const study = await draftStudy(installation, { actor, folder, config: { ...usual, ...given } })
    printLine(`Draft study ${study.id} on the frozen set ${study.setId}.`)
  } finally {
    await installation.close()
  }
}

/** @returns the folder; undefined when stopped */
async function makeSet({
  output,
  model,
  title,
  size,
  keepVolume,
  ...options
}: CreateOptions): Promise<string | undefined> {
  const folder = path.resolve(output)
  const models = model ?? [{ name: 'g', folder: bundledModel }]
  const material = await materialOf(options)
  const bars = progressBars()
  const manifest = await createSet(
    { folder, title, models, material, size, keepVolume: keepVolume === true },
    { onProgress: bars.report, signal: untilInterrupted() },
  ).finally(bars.stop)
  if (!manifest) {
    printLine(`Stopped; the same command goes on with ${folder}.`)
    return undefined
  }
  const { sounds, pictures, synthetic } = manifest
  printLine(`${folder}: ${sounds.length} ${synthetic ? 'synthetic ' : ''}sounds, ${pictures.length} pictures.`)
  return folder
}

async function materialOf({ sounds, classes, pictures, practice }: MaterialOptions): Promise<Material> {
  if ('heldOut' in sounds) return heldOutMaterial(sounds.heldOut, practice)
  const { folder } = sounds
  return folderMaterial({ folder, list: classes ?? path.join(folder, 'classes.csv'), pictures })
}
