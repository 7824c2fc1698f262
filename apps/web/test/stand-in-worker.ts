import { SoundsceneError } from '@soundscene/errors'
import { runProcess } from '@soundscene/worker/run-process'
import { imagineScene, pictureOfScene, rasterise, sceneClasses } from '@soundscene/world'
import sharp from 'sharp'
import { unluckySeed } from './unlucky-seed.ts'

/**
 * The worker with a stand-in for the model: it paints a small-world scene whose class follows the loudness, at once and
 * without weights, so that the browser tests can say what must appear, and what must when drawing fails.
 */
await runProcess(async () => ({
  id: 'stand-in',
  draw: (requests) => Promise.all(requests.map(paint)),
  dispose: async () => {},
}))

interface Request {
  samples: Float32Array
  seed: number
  gain?: number
}

async function paint({ samples, seed, gain = 1 }: Request) {
  if (seed === unluckySeed) throw new SoundsceneError('draw/failed')
  const loudness = Math.min(1, gain * samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0))
  const scene = imagineScene(seed, sceneClasses[Math.round(loudness * (sceneClasses.length - 1))])
  const rgb = await rasterise(pictureOfScene({ ...scene, loudness }))
  const png = await sharp(rgb, { raw: { width: 64, height: 64, channels: 3 } })
    .png()
    .toBuffer()
  const timings = { feature: 60, generate: 40, encode: 2 }
  return { png, rgb, class: scene.class, probabilities: shares(scene.class), seed, timings }
}

const shares = (likely: string) =>
  Object.fromEntries(sceneClasses.map((name) => [name, name === likely ? 0.6 : 0.4 / (sceneClasses.length - 1)]))
