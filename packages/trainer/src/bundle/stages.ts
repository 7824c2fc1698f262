import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import { writeFolderAtomically } from '../artefact/atomic-folder.ts'
import { newestIteration } from '../checkpoint/checkpoint.ts'
import type { GanSettings } from '../gan/settings.ts'
import type { TrainingState } from '../optimise/state.ts'
import { type Listening, writeModel } from './model-folder.ts'

/** The model folder of row (g) as it stood after an iteration. */
const stageFolder = (run: string, iteration: number): string =>
  path.join(run, 'stages', String(iteration).padStart(7, '0'))

/** What a stage is a stage of. */
interface StageOf {
  run: string
  listening: Listening
  settings: GanSettings
}

/** Writes the generator of a training under way as a model folder, whole or not at all. */
export async function writeStage(
  { run, listening, settings }: StageOf,
  iteration: number,
  state: TrainingState,
): Promise<void> {
  await writeFolderAtomically(stageFolder(run, iteration), async (draft) => {
    const artist = await writeModel(draft, state, listening, settings)
    await artist.dispose()
    await writeFile(path.join(draft, 'README.md'), cardOf(iteration, settings))
  })
}

const cardOf = (iteration: number, { row, iterations, seed }: GanSettings) =>
  `# Row (${row}) after ${iteration} of ${iterations} iterations

A stage of a training run (seed ${seed}), kept to be judged beside others: no finished model, and nothing of it was measured.
What it knows is synthetic.
`

/**
 * Refuses stages that a run can't write any more, or never will.
 * @throws SoundsceneError `input/invalid`
 */
export async function checkStages(
  run: string,
  stages: readonly number[],
  { iterations }: Pick<GanSettings, 'iterations'>,
): Promise<void> {
  const reached = (await newestIteration(path.join(run, 'gan'))) ?? 0
  const late = stages.find((stage) => stage <= reached && !existsSync(stageFolder(run, stage)))
  if (late !== undefined) {
    const what = `${run} is at iteration ${reached} already and kept no stage at ${late}. Choose another folder.`
    throw new SoundsceneError('input/invalid', { what })
  }
  const never = stages.find((stage) => stage > iterations)
  if (never === undefined) return
  throw new SoundsceneError('input/invalid', { what: `There is no stage at ${never} in ${iterations} iterations.` })
}
