import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeStimulusSet } from '@soundscene/fieldwork/stimulus-set'
import { testFolder } from '@soundscene/testkit'
import { zipSync } from 'fflate'
import sharp from 'sharp'

const classes = ['dog', 'dam', 'drum'] as const
const practiceSounds = 3

/** A set of stimuli as `soundscene study create` writes it, zipped; three more sounds are for practice. */
export async function zippedSet(title: string, mainSounds = 9): Promise<Buffer> {
  const folder = join(testFolder(), 'set')
  const sounds = mainSounds + practiceSounds
  const names = Array.from({ length: sounds }, (_, i) => `sound ${i}`)
  const pictures = names.flatMap((sound, i) =>
    ['e', 'f', 'real'].map(async (source, s) => ({ sound, source, bytes: await picture(i, s) })),
  )
  await writeStimulusSet(folder, {
    ...{ title, synthetic: true, loudness: 0.1, origin: {} },
    sounds: names.map((name, i) => ({
      ...{ name, class: classes[i % 3] as string, practice: i >= mainSounds },
      samples: async () => Float32Array.from({ length: 4_000 }, (_, t) => Math.sin(t * (i + 2) * 0.01) / 4),
    })),
    pictures: await Promise.all(pictures),
  })
  const files = readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))])
  return Buffer.from(zipSync(Object.fromEntries(files)))
}

const picture = (i: number, s: number) =>
  sharp({ create: { width: 16, height: 16, channels: 3, background: { r: 5 * i, g: 80 * s, b: 90 } } })
    .png()
    .toBuffer()
