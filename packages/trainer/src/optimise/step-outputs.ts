import type { NdArray } from '@soundscene/tensor'
import type { TrainingState } from './state.ts'

/** Parts a step's outputs into the state it leaves and its losses, which are named `loss` or `loss.…`. */
export function splitOutputs(outputs: Record<string, NdArray>): {
  state: TrainingState
  figures: Record<string, number>
} {
  const state: TrainingState = {}
  const figures: Record<string, number> = {}
  for (const [name, output] of Object.entries(outputs)) {
    if (/^loss(\.|$)/.test(name)) figures[name] = output.data[0] as number
    else state[name] = output
  }
  return { state, figures }
}
