import path from 'node:path'
import { Command, Option } from '@commander-js/extra-typings'
import { bundledModel } from '../../bundled-model.ts'
import { createSet } from '../../study/create-set.ts'
import { draftStudy, readConfigFile } from '../../study/draft-study.ts'
import { heldOutMaterial } from '../../study/held-out.ts'
import { accountOf, openInstallation } from '../../study/installation.ts'
import type { Material } from '../../study/material.ts'
import { addModel, parseSounds, type SoundsOption } from '../../study/named-model.ts'
import { folderMaterial } from '../../study/sound-folder.ts'
import { untilInterrupted } from '../../terminal/interruption.ts'
import { integerBetween } from '../../terminal/number-option.ts'
import { printLine } from '../../terminal/print.ts'
import { progressBars } from '../../terminal/progress-bar.ts'

/** `soundscene study create`: models and sounds in, a frozen set of stimuli and a draft study out. */
export const create = new Command('create')
  .description('Draws the pictures of a study: every sound by every model, with hidden real and wrong ones among them.')
  .option('--model <name=folder>', 'model to be judged; repeatable [g, the bundled one]', addModel)
  .addOption(
    new Option('--sounds <sounds>', 'held-out:N scenes of the synthetic small world, or a folder of sound files')
      .argParser(parseSounds)
      .default({ heldOut: 36 } as SoundsOption, 'held-out:36'),
  )
  .option('--classes <file>', 'CSV of a folder of sounds: file,class[,practice] [classes.csv in the folder]')
  .option('--pictures <folder>', 'real pictures of a folder of sounds, named as the sounds are')
  .addOption(
    new Option('--practice <number>', 'held-out: scenes for practice beside them')
      .argParser(integerBetween(0, 50))
      .default(6),
  )
  .option('--size <pixels>', 'of every picture [that of the smallest]', integerBetween(16, 1_024))
  .option('--keep-volume', 'leaves sounds as loud as they are, for a study of volume')
  .option('--title <text>', 'of set and study', 'Pictures from sounds')
  .requiredOption('-o, --output <folder>', 'folder of the set; the same command goes on with an unfinished one')
  .option('--owner <e-mail>', 'account that the draft study belongs to; without one, upload the folder in the console')
  .option('--database <address>', 'of a running soundscene [the one in --home]')
  .option('--home <folder>', 'data folder of a running soundscene')
  .option('--config <file>', "JSON of the study's configuration; defaults hold for what it lacks")
  .action(async ({ model, output, owner, config, ...options }) => {
    const folder = path.resolve(output)
    const given = config === undefined ? {} : await readConfigFile(config)
    const installation = owner === undefined ? undefined : await openInstallation(options)
    try {
      const actor = installation && owner !== undefined ? await accountOf(installation, owner) : undefined
      const bars = progressBars()
      const manifest = await createSet(
        {
          ...{ folder, title: options.title, size: options.size, keepVolume: options.keepVolume === true },
          models: model ?? [{ name: 'g', folder: bundledModel }],
          material: await materialOf(options),
        },
        { onProgress: bars.report, signal: untilInterrupted() },
      ).finally(bars.stop)
      if (!manifest) {
        printLine(`Stopped; the same command goes on with ${folder}.`)
        return
      }
      const { sounds, pictures, synthetic } = manifest
      printLine(`${folder}: ${sounds.length} ${synthetic ? 'synthetic ' : ''}sounds, ${pictures.length} pictures.`)
      if (!installation || !actor || owner === undefined) return
      const study = await draftStudy(installation, {
        ...{ actor, folder },
        config: { title: options.title, kind: 'both', contact: owner, analysis: { primary: 'match-share' }, ...given },
      })
      printLine(`Draft study ${study.id} on the frozen set ${study.setId}.`)
    } finally {
      await installation?.close()
    }
  })

interface MaterialOptions {
  sounds: SoundsOption
  classes?: string | undefined
  pictures?: string | undefined
  practice: number
}

async function materialOf({ sounds, classes, pictures, practice }: MaterialOptions): Promise<Material> {
  if ('heldOut' in sounds) return heldOutMaterial(sounds.heldOut, practice)
  const { folder } = sounds
  return folderMaterial({ folder, list: classes ?? path.join(folder, 'classes.csv'), pictures })
}
