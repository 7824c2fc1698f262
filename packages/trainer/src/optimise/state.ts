import type { WeightSpecs, Weights } from '@soundscene/model'
import type { NdArray, Specs } from '@soundscene/tensor'
import type { AdamState } from './adam.ts'

/** Everything that training carries from step to step, by `group/name`, as arrays. */
export type TrainingState = Record<string, NdArray>

/** Names of the weights that gradients move: all but batch normalisation's moving moments. */
export const trainableNames = (specs: WeightSpecs) =>
  Object.keys(specs).filter((name) => !/\.norm\.(mean|variance)$/.test(name))

/** Puts a group's name before each of its members. */
export function inGroup<T>(group: string, members: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [`${group}/${name}`, member]))
}

/** The members of one group, by their own names. */
export function groupOf<T>(group: string, state: Record<string, T>): Record<string, T> {
  const prefix = `${group}/`
  return Object.fromEntries(
    Object.entries(state).flatMap(([name, member]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), member]] : [],
    ),
  )
}

/** Input shapes of a group of weights. */
export function groupSpecs(group: string, specs: WeightSpecs, names = Object.keys(specs)): Specs {
  return Object.fromEntries(names.map((name) => [`${group}/${name}`, { shape: specs[name]?.shape ?? [] }]))
}

/** Input shapes of one network's weights and Adam moments: groups `net`, `net.first` and `net.second`. */
export function adamSpecs(network: string, specs: WeightSpecs): Specs {
  const trainable = trainableNames(specs)
  return {
    ...groupSpecs(network, specs),
    ...groupSpecs(`${network}.first`, specs, trainable),
    ...groupSpecs(`${network}.second`, specs, trainable),
  }
}

/** One network's weights with Adam moments at zero. */
export function initialAdamState(network: string, weights: Record<string, NdArray>, specs: WeightSpecs): TrainingState {
  const zeros = (): Record<string, NdArray> =>
    Object.fromEntries(
      trainableNames(specs).map((name) => {
        const { shape, data } = weights[name] as NdArray
        return [name, { shape, dtype: 'float32', data: new Float32Array(data.length) }]
      }),
    )
  return {
    ...inGroup(network, weights),
    ...inGroup(`${network}.first`, zeros()),
    ...inGroup(`${network}.second`, zeros()),
  }
}

/** Reads a network's Adam state out of a step's inputs. */
export function readAdamState(network: string, inputs: Weights): AdamState {
  return {
    weights: groupOf(network, inputs),
    first: groupOf(`${network}.first`, inputs),
    second: groupOf(`${network}.second`, inputs),
  }
}

/** Writes a network's Adam state as a step's outputs. */
export function writeAdamState(network: string, { weights, first, second }: AdamState): Weights {
  return {
    ...inGroup(network, weights),
    ...inGroup(`${network}.first`, first),
    ...inGroup(`${network}.second`, second),
  }
}

/** A number as a step's input. */
export const scalar = (value: number): NdArray => ({ shape: [], dtype: 'float32', data: Float32Array.of(value) })

/** Numbers as a step's input of a shape. */
export const array = (shape: number[], data: Float32Array): NdArray => ({ shape, dtype: 'float32', data })
