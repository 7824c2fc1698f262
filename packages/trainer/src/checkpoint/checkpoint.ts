import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import { readSafetensors, writeSafetensors } from '@soundscene/tensor'
import { writeFolderAtomically } from '../artefact/atomic-folder.ts'
import type { TrainingState } from '../optimise/state.ts'

const stateName = 'state.safetensors'
const settingsName = 'settings.json'
const folderName = /^checkpoint-(\d{7})$/

/** A training run at one iteration. */
export interface Checkpoint {
  iteration: number
  state: TrainingState
}

async function checkpointIterations(run: string): Promise<number[]> {
  const names = await readdir(run).catch(() => [])
  return names
    .flatMap((name) => folderName.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}

/** How far a run has come that can be resumed; undefined for a new one. */
export const newestIteration = async (run: string): Promise<number | undefined> =>
  (await checkpointIterations(run)).at(-1)

const folderOf = (run: string, iteration: number) => path.join(run, `checkpoint-${String(iteration).padStart(7, '0')}`)

/** Writes a checkpoint whole or not at all, and drops older ones. `settings` are what a resumed run must agree with. */
export async function saveCheckpoint(run: string, { iteration, state }: Checkpoint, settings: unknown): Promise<void> {
  await writeFolderAtomically(folderOf(run, iteration), async (draft) => {
    await writeFile(path.join(draft, stateName), writeSafetensors(state))
    await writeFile(path.join(draft, settingsName), `${JSON.stringify(settings, null, 2)}\n`)
  })
  for (const older of (await checkpointIterations(run)).filter((i) => i < iteration)) {
    await rm(folderOf(run, older), { recursive: true, force: true })
  }
}

/**
 * The newest checkpoint of a run, or undefined for a new run.
 * @throws SoundsceneError `checkpoint/damaged` when it was made with other settings.
 */
export async function latestCheckpoint(run: string, settings: unknown): Promise<Checkpoint | undefined> {
  const iteration = await newestIteration(run)
  if (iteration === undefined) return undefined
  const folder = folderOf(run, iteration)
  const saved = JSON.parse(await readFile(path.join(folder, settingsName), 'utf8'))
  if (JSON.stringify(saved) !== JSON.stringify(settings)) {
    throw new SoundsceneError('checkpoint/damaged', {
      what: `${folder} was made with other settings; resume with the same ones or choose another folder`,
    })
  }
  return { iteration, state: readSafetensors(await readFile(path.join(folder, stateName))).tensors }
}
