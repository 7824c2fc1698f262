import { createHash } from 'node:crypto'
import { pictureSize } from '@soundscene/model'

import sharp from 'sharp'
import type { DeviceOptions } from './device-options.ts'
import { type HeardSound, loadListener } from './listener.ts'
import { type ModelConfig, readModelConfig } from './model-config.ts'
import { loadPainter } from './painter.ts'
import { prepareSamples } from './prepare-samples.ts'

/** A sound to draw. */
export interface DrawRequest {
  /** Mono 22 050 Hz in ±1. */
  samples: Float32Array
  /** Picks the noise: the same sound and seed give the same picture. */
  seed: number
  /** Factor on the sound's amplitude; 1 when left out. */
  gain?: number
  /** A second sound to hear at the same time, at `weight` times its amplitude. */
  mix?: { samples: Float32Array; weight: number }
}

/** A picture and what was heard. */
export interface Drawing {
  png: Uint8Array
  /** 64×64 RGB bytes. */
  rgb: Uint8Array
  class: string
  probabilities: Record<string, number>
  seed: number
  /** Milliseconds of this draw's own feature and encoding, and of the batch's generation. */
  timings: { feature: number; generate: number; encode: number }
}

/** A loaded model that draws pictures from sounds. */
export interface Artist {
  /** Short name of exactly these weights. */
  readonly id: string
  readonly config: ModelConfig
  /** Draws every request; the pictures are generated in one batch. */
  draw(requests: DrawRequest[]): Promise<Drawing[]>
  dispose(): Promise<void>
}

async function timed<T>(work: () => Promise<T>): Promise<[result: T, milliseconds: number]> {
  const start = performance.now()
  const result = await work()
  return [result, performance.now() - start]
}

async function encodePng(rgb: Uint8Array): Promise<Uint8Array> {
  const raw = { width: pictureSize, height: pictureSize, channels: 3 } as const
  return new Uint8Array(await sharp(rgb, { raw }).png().toBuffer())
}

/** The likeliest class and every class's probability. */
function guess({ classes }: ModelConfig, { probabilities }: HeardSound): Pick<Drawing, 'class' | 'probabilities'> {
  const best = probabilities.indexOf(Math.max(...probabilities))
  return {
    class: classes[best] as string,
    probabilities: Object.fromEntries(classes.map((name, i) => [name, probabilities[i] as number])),
  }
}

/**
 * Loads a model folder onto a device.
 * @throws SoundsceneError `model/damaged`, `weights/damaged` or `device/unavailable`.
 */
export async function loadArtist(folder: string, options: DeviceOptions = {}): Promise<Artist> {
  const config = await readModelConfig(folder)
  const listener = await loadListener(folder, config, options)
  const painter = await loadPainter(folder, config, options)
  const id = createHash('sha256').update(listener.hash).update(painter.hash).digest('hex').slice(0, 12)
  return {
    id,
    config,
    async draw(requests) {
      const heard: [HeardSound, number][] = []
      for (const request of requests) heard.push(await timed(() => listener.hear(prepareSamples(request))))
      const sittings = requests.map(({ seed }, i) => ({ seed, s: (heard[i] as [HeardSound, number])[0].s }))
      const [pictures, generate] = await timed(() => painter.paint(sittings))
      return Promise.all(
        requests.map(async ({ seed }, i) => {
          const [sound, feature] = heard[i] as [HeardSound, number]
          const rgb = pictures[i] as Uint8Array
          const [png, encode] = await timed(() => encodePng(rgb))
          return { png, rgb, seed, ...guess(config, sound), timings: { feature, generate, encode } }
        }),
      )
    },
    dispose: async () => {
      await Promise.all([listener.dispose(), painter.dispose()])
    },
  }
}
