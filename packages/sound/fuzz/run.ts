import { fixtureNames, readFixture } from '../fixtures/read-fixture.ts'
import { decodeSound, warmDecoder } from '../src/index.ts'
import { faultOf, faultOfError } from './fault.ts'
import { mutate } from './mutate.ts'

/** Bounds that no small damaged file should come near. */
const limits = { seconds: 10, memory: 300 * 2 ** 20, milliseconds: 20_000 }

async function faultOfDecoding(bytes: Uint8Array): Promise<string | undefined> {
  try {
    return faultOf(await decodeSound(bytes, { limits }))
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'sound/decode-limit'
      ? 'it hung, crashed or grew'
      : faultOfError(error)
  }
}

/** `npm run fuzz -w @soundscene/sound -- [rounds] [first seed]`: a round damages every fixture once. */
const [rounds = 20, first = 1] = process.argv.slice(2).map(Number)
const count = { files: 0, faults: 0 }
warmDecoder()
for (let seed = first; seed < first + rounds; seed++) {
  for (const name of fixtureNames()) {
    const { how, bytes } = mutate(readFixture(name), seed)
    const fault = await faultOfDecoding(bytes)
    count.files++
    if (!fault) continue
    count.faults++
    process.stdout.write(`${name}, seed ${seed} (${how}): ${fault}\n`)
  }
  process.stdout.write(`seed ${seed}: ${count.files} files, ${count.faults} faults\n`)
}
process.exitCode = count.faults > 0 ? 1 : 0
