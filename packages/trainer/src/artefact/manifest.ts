import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'

const manifestName = 'manifest.json'

const schema = z.object({
  kind: z.string(),
  version: z.literal(1),
  options: z.record(z.string(), z.unknown()),
  /** sha256 of the manifests that this folder was made from. */
  inputs: z.record(z.string(), z.string()),
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
})

/** What a folder of a training stage holds, and what it was made from. */
export type Manifest = z.infer<typeof schema>

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Writes the manifest of a finished folder, last of all: a folder without one is unfinished. */
export async function writeManifest(
  folder: string,
  { kind, options, inputs }: Pick<Manifest, 'kind' | 'options' | 'inputs'>,
): Promise<void> {
  const files: Manifest['files'] = {}
  for (const name of (await readdir(folder)).sort()) {
    const file = path.join(folder, name)
    files[name] = { bytes: (await stat(file)).size, sha256: await sha256(file) }
  }
  const manifest: Manifest = { kind, version: 1, options, inputs, files }
  await writeFile(path.join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** A folder's manifest and its own hash, or undefined where there is none. */
export async function findManifest(folder: string): Promise<{ manifest: Manifest; hash: string } | undefined> {
  const bytes = await readFile(path.join(folder, manifestName)).catch(() => undefined)
  if (!bytes) return undefined
  const parsed = schema.safeParse(JSON.parse(bytes.toString()))
  if (!parsed.success) throw new SoundsceneError('data/damaged', { what: `${manifestName} is not one of soundscene's` })
  return { manifest: parsed.data, hash: createHash('sha256').update(bytes).digest('hex') }
}

/**
 * The manifest of a finished folder whose files have the sizes it says.
 * @throws SoundsceneError `data/damaged` when it is of another kind, or a file is missing or has another size.
 */
export async function readManifest(folder: string, kind: string): Promise<{ manifest: Manifest; hash: string }> {
  const found = await findManifest(folder)
  if (!found) throw new SoundsceneError('data/damaged', { what: `${folder} has no ${manifestName}; make it first` })
  if (found.manifest.kind !== kind) {
    throw new SoundsceneError('data/damaged', { what: `${folder} holds ${found.manifest.kind}, not ${kind}` })
  }
  for (const [name, { bytes }] of Object.entries(found.manifest.files)) {
    const size = (await stat(path.join(folder, name)).catch(() => undefined))?.size
    if (size !== bytes)
      throw new SoundsceneError('data/damaged', { what: `${name} has ${size ?? 'no'} bytes, not ${bytes}` })
  }
  return found
}
