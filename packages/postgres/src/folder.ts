import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import { type Account, canRead } from './account.ts'
import { ownFolder } from './cluster.ts'
import { systemFolder } from './system-folder.ts'

/**
 * The folder to keep the cluster in: the one asked for or, where the server's account can't get at it (root's home,
 * say), one of the same name in the system's folder.
 */
export const clusterFolder = (asked: string, account?: Account): string => {
  const dir = ownFolder(resolve(asked), account)
  if (!account || canRead(account, dir)) return dir
  mkdirSync(systemFolder(), { recursive: true, mode: 0o755 })
  return ownFolder(join(systemFolder(), `cluster-${shortHash(dir)}`), account)
}

/** Bytes that a socket's address holds on macOS, the tightest, less the name of the socket itself. */
const socketFolderBytes = 104 - '/.s.PGSQL.5432\0'.length

/**
 * The folder of the server's socket. Nobody but its owner (and root) can enter it, which is all the authentication
 * there is; nothing listens on the network.
 */
export const socketFolder = (dir: string, account?: Account): string => {
  const inside = join(dir, 'socket')
  const fits = Buffer.byteLength(inside) <= socketFolderBytes
  const path = ownFolder(fits ? inside : join(tmpdir(), `soundscene-${shortHash(dir)}`), account)
  const { uid, mode } = lstatSync(path)
  if (uid === (account?.uid ?? process.getuid?.()) && (mode & 0o777) === 0o700) return path
  throw new SoundsceneError('database/not-started', { what: `${path} belongs to somebody else or is open to others` })
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)
