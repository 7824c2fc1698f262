import path from 'node:path'
import { InvalidArgumentError } from '@commander-js/extra-typings'
import type { NamedModel } from './draw-pictures.ts'

const reserved = ['real', 'wrong-class']

/** Adds one model such as `g=models/small-world` to the models. */
export function addModel(text: string, models: NamedModel[] = []): NamedModel[] {
  const [, name = '', folder = ''] = /^([^=]{1,80})=(.+)$/.exec(text) ?? []
  if (name.trim() === '' || reserved.includes(name.trim()))
    throw new InvalidArgumentError(
      'A model is NAME=FOLDER, such as g=models/small-world; real and wrong-class are taken.',
    )
  if (models.some((model) => model.name === name.trim()))
    throw new InvalidArgumentError(`There are two models with the name ${name}.`)
  return [...models, { name: name.trim(), folder: path.resolve(folder) }]
}

/** How many sounds of the small world, or the folder of other sounds. */
export type SoundsOption = { heldOut: number } | { folder: string }

/** `held-out:36`, or a folder. */
export function parseSounds(text: string): SoundsOption {
  const [, count] = /^held-out:(\d{1,4})$/.exec(text) ?? []
  if (count === undefined) return { folder: path.resolve(text) }
  if (Number(count) >= 2 && Number(count) <= 2_000) return { heldOut: Number(count) }
  throw new InvalidArgumentError('It must be held-out: and a number from 2 to 2000, or a folder.')
}
