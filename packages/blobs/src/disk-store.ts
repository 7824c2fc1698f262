import { access, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import { type BlobKind, type BlobSizes, type BlobStore, soundLifeMs } from './blob-store.ts'
import { hashOf, isHash } from './hash.ts'
import { unfinishedSuffix, writeWhole } from './write-whole.ts'

/**
 * A store in a folder that only this user can enter: `<kind>/<two digits>/<hash>`. A sound's age is that of its file.
 * @throws SoundsceneError `blob/not-writable` when the folder can't be made or written to
 */
export const openBlobs = async (dir: string): Promise<BlobStore> => {
  const root = resolve(dir)
  await writing(root, () => mkdir(root, { recursive: true, mode: 0o700 }))
  return new DiskStore(root)
}

class DiskStore implements BlobStore {
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  async put(kind: BlobKind, bytes: Uint8Array): Promise<string> {
    const hash = hashOf(bytes)
    await writing(this.#root, () => writeWhole(this.#path(kind, hash), bytes))
    return hash
  }

  async get(kind: BlobKind, hash: string): Promise<Uint8Array> {
    const bytes = isHash(hash) && (await ifThere(readFile(this.#path(kind, hash))))
    if (!bytes) throw new SoundsceneError('blob/missing')
    if (hashOf(bytes) === hash) return bytes
    await this.remove(kind, hash)
    throw new SoundsceneError('blob/damaged')
  }

  async has(kind: BlobKind, hash: string): Promise<boolean> {
    return isHash(hash) && (await ifThere(access(this.#path(kind, hash)).then(() => true))) === true
  }

  async remove(kind: BlobKind, hash: string): Promise<void> {
    if (isHash(hash)) await rm(this.#path(kind, hash), { force: true })
  }

  async sweep(now = new Date()): Promise<string[]> {
    const oldest = now.getTime() - soundLifeMs
    const swept: string[] = []
    for (const kind of kinds)
      for (const path of await this.#files(kind)) {
        const isSound = kind === 'sound' && isHash(basename(path))
        if (!isSound && !path.endsWith(unfinishedSuffix)) continue
        if (((await ifThere(stat(path)))?.mtimeMs ?? now.getTime()) > oldest) continue
        await rm(path, { force: true })
        if (isSound) swept.push(basename(path))
      }
    return swept
  }

  async sizes(): Promise<Record<BlobKind, BlobSizes>> {
    const [sound, picture, stimulus] = await Promise.all([
      this.#size('sound'),
      this.#size('picture'),
      this.#size('stimulus'),
    ])
    return { sound, picture, stimulus }
  }

  async #size(kind: BlobKind): Promise<BlobSizes> {
    const total = { count: 0, bytes: 0 }
    for (const path of (await this.#files(kind)).filter((file) => isHash(basename(file)))) {
      const file = await ifThere(stat(path))
      if (!file) continue
      total.count += 1
      total.bytes += file.size
    }
    return total
  }

  async #files(kind: BlobKind): Promise<string[]> {
    const entries = await ifThere(readdir(join(this.#root, kind), { recursive: true, withFileTypes: true }))
    return (entries ?? []).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  }

  #path(kind: BlobKind, hash: string): string {
    return join(this.#root, kind, hash.slice(0, 2), hash)
  }
}

const kinds: BlobKind[] = ['sound', 'picture', 'stimulus']

/** What a file operation gives, or undefined when the file is gone. */
const ifThere = async <T>(operation: Promise<T>): Promise<T | undefined> => {
  try {
    return await operation
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'it is read-only',
  ENOTDIR: 'it is not a folder',
  EEXIST: 'it is not a folder',
}

const writing = async <T>(dir: string, operation: () => Promise<T>): Promise<T> => {
  try {
    return await operation()
  } catch (cause) {
    const what = reasons[(cause as NodeJS.ErrnoException).code ?? '']
    throw what ? new SoundsceneError('blob/not-writable', { dir, what }, { cause }) : cause
  }
}
