import sharp from 'sharp'

const classes = ['dog', 'dam', 'drum']

/** What a set is made of: sounds of three classes, the last of each for practice, with a picture of every source. */
export const stimuli = async (sounds: number, sources: readonly string[] = ['e', 'real']) => ({
  title: 'set',
  sounds: Array.from({ length: sounds + 3 }, (_, i) => ({
    name: `sound ${i}`,
    class: classes[i % 3] as string,
    practice: i >= sounds,
    content: { samples: Float32Array.from({ length: 500 }, (_, t) => Math.sin((t * (i + 2)) / 9) / 4) },
  })),
  pictures: await Promise.all(
    Array.from({ length: sounds + 3 }, (_, i) => i).flatMap((i) =>
      sources.map(async (source, s) => ({ sound: `sound ${i}`, source, bytes: await picture(i, s) })),
    ),
  ),
})

const picture = async (i: number, s: number): Promise<Uint8Array> =>
  sharp({ create: { width: 16, height: 16, channels: 3, background: { r: i % 256, g: 40 * s, b: i >> 8 } } })
    .png()
    .toBuffer()
