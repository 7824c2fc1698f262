import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'

/** No model of this project comes near; a header of this size still parses in a moment. */
const sizeLimit = 10_000_000

const natural = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)
const entrySchema = z.strictObject({
  dtype: z.string(),
  shape: z.array(natural).max(32),
  data_offsets: z.tuple([natural, natural]),
})
const metadataSchema = z.record(z.string(), z.string())

/** Where one tensor lies in the file's body. */
export interface Entry extends z.infer<typeof entrySchema> {
  name: string
}

export const damaged = (what: string) => new SoundsceneError('weights/damaged', { what })

/** A name from a file as it may be shown: short and without control characters. */
export const quote = (name: string): string => JSON.stringify(name.slice(0, 80))

/** The header of a .safetensors file and the bytes behind it. Fails with `weights/damaged`. */
export function parseHeader(file: Uint8Array): {
  entries: Entry[]
  metadata: Record<string, string>
  body: Uint8Array
} {
  if (file.length < 8) throw damaged('it is too short to be a .safetensors file')
  const length = new DataView(file.buffer, file.byteOffset).getBigUint64(0, true)
  if (length > sizeLimit || length > file.length - 8) throw damaged(`it claims a header of ${length} bytes`)
  const end = 8 + Number(length)
  const { __metadata__, ...described } = parseObject(file.subarray(8, end))
  const metadata = checked(metadataSchema, __metadata__ ?? {}, 'its metadata is not a map of strings')
  const entries = Object.entries(described).map(([name, entry]) => {
    const fields = checked(
      entrySchema,
      entry,
      `the tensor ${quote(name)} is not described by dtype, shape and data_offsets`,
    )
    return { name, ...fields }
  })
  return { entries, metadata, body: file.subarray(end) }
}

function parseObject(bytes: Uint8Array): Record<string, unknown> {
  const text = attempt(
    () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    'its header is not UTF-8',
  )
  if (!text.startsWith('{')) throw damaged('its header is not a JSON object')
  const header = attempt(() => JSON.parse(text) as Record<string, unknown>, 'its header is not JSON')
  refuseAmbiguousNames(text)
  return header
}

/** JSON.parse keeps the last of equal names, other readers the first; such a file would have two meanings. */
function refuseAmbiguousNames(json: string): void {
  const open: Set<string>[] = []
  for (const [token, name] of json.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (name !== undefined) refuseKnown(JSON.parse(name), open.at(-1))
  }
}

function refuseKnown(name: string, names: Set<string> | undefined): void {
  if (name === '__proto__') throw damaged('a name in its header is "__proto__"')
  if (names?.has(name)) throw damaged(`its header has the name ${quote(name)} twice`)
  names?.add(name)
}

function checked<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const result = schema.safeParse(value)
  if (!result.success) throw damaged(what)
  return result.data
}

function attempt<T>(work: () => T, what: string): T {
  try {
    return work()
  } catch {
    throw damaged(what)
  }
}
