import { bundledSettings, drawSeed, sceneAt } from '@soundscene/trainer'
import { pictureOfScene, rasterise, soundOfScene } from '@soundscene/world'
import sharp from 'sharp'
import type { Material, MaterialSound } from './material.ts'

const { seed } = bundledSettings.data
const pictureSize = 64

/**
 * The first scenes of the small world that no model was trained on, with the pictures that belong to them; those after
 * are for practice.
 */
export function heldOutMaterial(count: number, practice: number): Material {
  const sounds = Array.from({ length: count + practice }, (_, index) => soundAt(index, index >= count))
  return { synthetic: true, origin: `held-out scenes of the small world, seed ${seed}`, sounds }
}

function soundAt(index: number, practice: boolean): MaterialSound {
  const scene = sceneAt({ seed, split: 'test' }, index)
  const name = `scene ${index}`
  return {
    ...{ name, practice, class: scene.class, identity: `${seed}/${index}`, seed: drawSeed(index, 0) },
    samples: async () => quantised(soundOfScene(scene)),
    real: async () => pngOf(await rasterise(pictureOfScene(scene), pictureSize)),
  }
}

/** As the data sets keep sounds, so that a model hears here what it heard when it was evaluated. */
const quantised = (samples: Float32Array) => samples.map((x) => Math.round(x * 32_767) / 32_767)

const pngOf = (rgb: Uint8Array): Promise<Uint8Array> =>
  sharp(rgb, { raw: { width: pictureSize, height: pictureSize, channels: 3 } })
    .png()
    .toBuffer()
