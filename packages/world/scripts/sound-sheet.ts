import sharp from 'sharp'
import { imagineScene, type Scene, sceneClasses, sceneParameters, soundOfScene } from '../src/index.ts'
import { logMel } from '../src/measure/log-mel.ts'

const [columns, tileWidth, tileHeight] = [8, 108, 64]

/** Log-mel spectrograms: one class a row, low frequencies below, 5 s across, 70 dB from black to white. */
async function sheet(rows: Scene[][], path: string, dry: boolean): Promise<void> {
  const width = Math.max(...rows.map((row) => row.length)) * tileWidth
  const height = rows.length * tileHeight
  const rgb = Buffer.alloc(width * height * 3)
  for (const [row, scenes] of rows.entries())
    for (const [column, scene] of scenes.entries()) {
      const bands = logMel(soundOfScene(scene, { dry }), tileHeight - 2)
      for (const [band, values] of bands.entries())
        for (let t = 0; t < tileWidth - 2; t++) {
          const at = (row * tileHeight + tileHeight - 2 - band) * width + column * tileWidth + t
          rgb.set(heat(((values[Math.floor((t * values.length) / (tileWidth - 2))] ?? -90) + 90) / 75), at * 3)
        }
    }
  await sharp(rgb, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 9 })
    .toFile(path)
}

/** Black, violet, orange, white. */
function heat(value: number): [number, number, number] {
  const v = Math.min(1, Math.max(0, value))
  return [
    255 * Math.min(1, 1.6 * v),
    255 * Math.max(0, 1.7 * v - 0.7),
    255 * Math.max(0.75 * Math.sin(Math.PI * v) * (v < 0.6 ? 1 : 0.4), 3 * v - 2),
  ].map(Math.round) as [number, number, number]
}

const [path = new URL('../../../docs/small-world-sounds.png', import.meta.url).pathname, dry = '', sweep = ''] =
  process.argv.slice(2)
const random = sceneClasses.map((name) => Array.from({ length: columns }, (_, i) => imagineScene(i, name)))
const sweeps = sceneClasses.map((name) =>
  sceneParameters.flatMap((parameter) =>
    [0.05, 0.5, 0.95].map((value) => ({
      ...imagineScene(3, name),
      loudness: 0.6,
      pitch: 0.5,
      rate: 0.4,
      openness: 0.8,
      [parameter]: value,
    })),
  ),
)
await sheet(sweep ? sweeps : random, path, dry === 'dry')
