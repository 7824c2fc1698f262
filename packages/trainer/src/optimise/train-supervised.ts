import { initialWeights } from '@soundscene/model'
import { compile, type NdArray } from '@soundscene/tensor'
import { runLoop } from '../checkpoint/run-loop.ts'
import type { RunControl, RunEnd } from '../progress.ts'
import { correctedRate } from './adam.ts'
import { groupOf, initialAdamState, scalar } from './state.ts'
import { splitOutputs } from './step-outputs.ts'
import { type SupervisedStep, supervisedStep, supervisedStepSpecs } from './supervised-step.ts'

/** A supervised training run. */
export interface SupervisedRun {
  folder: string
  stage: string
  step: SupervisedStep
  seed: number
  iterations: number
  /** Learning rate at the start; it falls along a cosine to none. */
  rate: number
  /** What else decides the result, such as the data's hash. */
  inputs: Record<string, string>
  /** The batch of an iteration, a pure function of its number. */
  batch: (iteration: number) => Promise<{ x: NdArray; labels: NdArray; parameters: NdArray }>
  threads?: number
}

/** Cosine fall from the full rate to none (Loshchilov & Hutter 2017). */
const cosineRate = (rate: number, iteration: number, iterations: number) =>
  (rate * (1 + Math.cos((Math.PI * (iteration - 1)) / iterations))) / 2

/** Trains or resumes a supervised network and returns its weights as they stand at the end. */
export async function trainSupervised(
  run: SupervisedRun,
  control: RunControl = {},
): Promise<{ end: RunEnd; weights: Record<string, NdArray> }> {
  const { folder, stage, step, seed, iterations, rate, inputs } = run
  const { network, specs, forward: _, ...settings } = step
  const compiled = await compile(supervisedStep(step), supervisedStepSpecs(step), {
    threads: run.threads ?? 1,
    device: 'cpu',
  })
  try {
    const { end, state } = await runLoop(
      {
        folder,
        stage,
        settings: { ...settings, seed, iterations, rate, inputs },
        iterations,
        saveEvery: 250,
        initialState: () => initialAdamState(network, initialWeights(specs, seed), specs),
        step: async (iteration, current) => {
          const corrected = correctedRate(cosineRate(rate, iteration, iterations), iteration, step.adam)
          const batch = await run.batch(iteration)
          return splitOutputs(await compiled.run({ ...current, rate: scalar(corrected), ...batch }))
        },
      },
      control,
    )
    return { end, weights: groupOf(network, state) }
  } finally {
    await compiled.dispose()
  }
}
