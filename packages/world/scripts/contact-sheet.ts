import { mkdir } from 'node:fs/promises'
import sharp from 'sharp'
import { imagineScene, pictureOfScene, rasterise, type Scene, sceneClasses, sceneParameters } from '../src/index.ts'

const tile = 64

/** Lays out rows of scenes as one PNG. */
async function sheet(rows: Scene[][], path: string): Promise<void> {
  const columns = Math.max(...rows.map((row) => row.length))
  const [width, height] = [columns * tile, rows.length * tile]
  const rgb = Buffer.alloc(width * height * 3)
  for (const [row, scenes] of rows.entries())
    for (const [column, scene] of scenes.entries()) {
      const picture = await rasterise(pictureOfScene(scene), tile)
      for (let y = 0; y < tile; y++)
        rgb.set(picture.subarray(y * tile * 3, (y + 1) * tile * 3), ((row * tile + y) * width + column * tile) * 3)
    }
  await sharp(rgb, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 9 })
    .toFile(path)
}

/** One class a row, each picture another scene. */
const gallery = sceneClasses.map((name) => Array.from({ length: 14 }, (_, i) => imagineScene(i, name)))

/** Every parameter of every class in four steps, all else unchanged. */
const sweeps = sceneClasses.map((name, row) =>
  sceneParameters.flatMap((parameter) =>
    [0.02, 0.34, 0.66, 0.98].map((value) => ({ ...neutral(500 + row, name), [parameter]: value })),
  ),
)

function neutral(seed: number, name: (typeof sceneClasses)[number]): Scene {
  return { ...imagineScene(seed, name), loudness: 0.5, pitch: 0.5, rate: 0.3, openness: 0.75 }
}

const docs = new URL('../../../docs/', import.meta.url).pathname
await mkdir(docs, { recursive: true })
await sheet(gallery, `${docs}small-world.png`)
await sheet(sweeps, `${docs}small-world-parameters.png`)
