import { discriminatorSpecs, generatorSpecs, initialWeights } from '@soundscene/model'
import { compile } from '@soundscene/tensor'
import { runLoop } from '../checkpoint/run-loop.ts'
import { correctedRate } from '../optimise/adam.ts'
import { groupOf, inGroup, initialAdamState, scalar, type TrainingState, trainableNames } from '../optimise/state.ts'
import { splitOutputs } from '../optimise/step-outputs.ts'
import type { RunControl, RunEnd } from '../progress.ts'
import { ganBatch, type Pairs } from './batches.ts'
import { discriminatorConfig, type GanSettings, generatorConfig } from './settings.ts'
import {
  directionSpecs,
  discriminatorStep,
  discriminatorStepSpecs,
  generatorStep,
  generatorStepSpecs,
} from './steps.ts'

/** Starting state of both networks, their optimisers, the vectors u and the averaged generator. */
export function initialGanState(settings: GanSettings): TrainingState {
  const specs = { g: generatorSpecs(generatorConfig(settings)), d: discriminatorSpecs(discriminatorConfig(settings)) }
  const g = initialWeights(specs.g, settings.seed)
  const trainable = Object.fromEntries(Object.entries(g).filter(([name]) => trainableNames(specs.g).includes(name)))
  return {
    ...initialAdamState('g', g, specs.g),
    ...initialAdamState('d', initialWeights(specs.d, settings.seed + 1), specs.d),
    ...inGroup('u', initialWeights(directionSpecs(settings), settings.seed + 2)),
    ...inGroup('average', trainable),
  }
}

/** Full rate, then a straight fall to zero over the last share of the iterations. */
export function decayedRate(rate: number, { iterations, rateDecay }: GanSettings, iteration: number): number {
  const falling = iterations * rateDecay
  return falling === 0 ? rate : rate * Math.min(1, (iterations - iteration + 1) / falling)
}

/** Picks the inputs that a step's specs name. */
function pick(specs: object, state: TrainingState): TrainingState {
  return Object.fromEntries(Object.entries(state).filter(([name]) => name in specs))
}

/** Where a GAN trains and on what. */
export interface GanRun {
  folder: string
  pairs: Pairs
  settings: GanSettings
  /** sha256 of what the pairs were made from; a resumed run must have the same. */
  inputs: Record<string, string>
  saveEvery?: number
  threads?: number
  onStep?: (iteration: number, state: TrainingState) => Promise<void>
  onSaved?: (iteration: number, state: TrainingState) => Promise<void>
}

/** Trains row (g), resuming from the newest checkpoint in the run's folder. */
export async function trainGan(run: GanRun, control: RunControl = {}): Promise<{ end: RunEnd; state: TrainingState }> {
  const { settings, pairs } = run
  const specs = { d: discriminatorStepSpecs(settings), g: generatorStepSpecs(settings) }
  const device = { device: 'cpu', threads: run.threads ?? 1 } as const
  const networks = {
    d: {
      step: await compile(discriminatorStep(settings), specs.d, device),
      adam: settings.discriminatorAdam,
      count: settings.discriminatorSteps,
    },
    g: {
      step: await compile(generatorStep(settings), specs.g, device),
      adam: settings.generatorAdam,
      count: settings.generatorSteps,
    },
  }
  const iterate = async (iteration: number, state: TrainingState) => {
    let current = state
    const losses: Record<string, number> = {}
    for (const network of ['d', 'g'] as const) {
      const { step, adam, count } = networks[network]
      for (let i = 0; i < count; i++) {
        const rate = correctedRate(decayedRate(adam.rate, settings, iteration), (iteration - 1) * count + i + 1, adam)
        const batch = ganBatch(pairs, settings, iteration, { network, step: i })
        const outputs = splitOutputs(await step.run({ ...pick(specs[network], current), rate: scalar(rate), ...batch }))
        current = { ...current, ...outputs.state }
        Object.assign(losses, outputs.figures)
      }
    }
    return { state: current, figures: losses }
  }
  try {
    return await runLoop(
      {
        folder: run.folder,
        stage: 'row (g)',
        settings: { ...settings, inputs: run.inputs },
        iterations: settings.iterations,
        saveEvery: run.saveEvery ?? 250,
        initialState: () => initialGanState(settings),
        step: iterate,
        ...(run.onStep && { onStep: run.onStep }),
        ...(run.onSaved && { onSaved: run.onSaved }),
      },
      control,
    )
  } finally {
    await Promise.all([networks.d.step.dispose(), networks.g.step.dispose()])
  }
}

/** The generator to keep: the average where one is made, else the trained weights. */
export function finalGenerator(state: TrainingState, settings: GanSettings): TrainingState {
  return { ...groupOf('g', state), ...(settings.averaging > 0 ? groupOf('average', state) : {}) }
}
