import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings'
import { loadArtist } from '@soundscene/inference'
import { randomStream } from '@soundscene/model'
import { decodeSound, defaultLimits } from '@soundscene/sound'
import { bundledModel } from '../bundled-model.ts'
import { readInputFile } from '../input-file.ts'
import { integerBetween, numberBetween } from '../terminal/number-option.ts'
import { printJson, printLine } from '../terminal/print.ts'

const gain = numberBetween(0.01, 16)
const weight = numberBetween(0, 16)

/** A second file and its weight, as `FILE:WEIGHT`. */
function parseMix(text: string): { file: string; weight: number } {
  const colon = text.lastIndexOf(':')
  if (colon < 1) throw new InvalidArgumentError('It must be FILE:WEIGHT, such as rain.ogg:0.5.')
  return { file: text.slice(0, colon), weight: weight(text.slice(colon + 1)) }
}

async function decodeFile(file: string) {
  const start = performance.now()
  const sound = await decodeSound(await readInputFile(file, defaultLimits.bytes))
  return { ...sound, milliseconds: performance.now() - start }
}

/** Writes a file whole or not at all. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}.draft`
  await writeFile(draft, bytes)
  await rename(draft, file)
}

const rounded = (timings: Record<string, number>) =>
  Object.fromEntries(Object.entries(timings).map(([name, value]) => [name, Math.round(value * 10) / 10]))

/** `soundscene draw`: one picture of one file. */
export const command = new Command('draw')
  .description('Draws the scene that a sound or video file came from.')
  .argument('<file>', 'any audio or video file')
  .option('--model <folder>', 'model folder', bundledModel)
  .option('--seed <number>', 'picks the picture; drawn at random when left out', integerBetween(0, 2 ** 32 - 1))
  .addOption(new Option('--gain <factor>', 'plays the sound louder or quieter').argParser(gain).default(1))
  .option('--mix <file:weight>', 'plays a second sound with it', parseMix)
  .option('-o, --output <file>', "picture to write; the sound's name with .png when left out")
  .option('--json', 'prints one JSON object')
  .action(async (file, options) => {
    const sound = await decodeFile(file)
    const mixed = options.mix && (await decodeFile(options.mix.file))
    const artist = await loadArtist(options.model)
    const seed = options.seed ?? randomStream(Date.now(), process.pid).integer(2 ** 32)
    const mix = mixed && { samples: mixed.samples, weight: options.mix?.weight ?? 0 }
    const [drawing] = await artist.draw([{ samples: sound.samples, seed, gain: options.gain, ...(mix && { mix }) }])
    await artist.dispose()
    if (!drawing) return
    const png = path.resolve(options.output ?? `${path.parse(file).name}.png`)
    await writeWhole(png, drawing.png)
    const timings = rounded({ decode: sound.milliseconds + (mixed?.milliseconds ?? 0), ...drawing.timings })
    const { class: heard, probabilities } = drawing
    if (options.json) {
      printJson({
        png,
        class: heard,
        probabilities,
        seed,
        model: artist.id,
        timings_ms: timings,
        notices: sound.notices,
      })
      return
    }
    for (const notice of sound.notices) printLine(`Only the first ${notice.seconds} s were listened to.`)
    printLine(`${png}  ${heard} (${Math.round((probabilities[heard] ?? 0) * 100)} %)  seed ${seed}`)
  })
