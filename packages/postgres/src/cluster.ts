import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import type { Account } from './account.ts'

/** Messages in English, and a locale that every system has; the database's own locale is PostgreSQL's built-in one. */
export const serverEnv = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }

const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

/**
 * The cluster in `dir/data`, made there first where there is none. It is made under another name, so that a run that
 * was killed halfway leaves nothing that looks finished.
 */
export const ensureCluster = (bin: string, dir: string, durable: boolean, account?: Account): string => {
  const data = join(dir, 'data')
  if (!existsSync(data)) createCluster(bin, dir, data, durable, account)
  const major = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (major === supported) return data
  const what = `${data} was written by PostgreSQL ${major}, but this is ${supported}; move it away or use its own version`
  throw new SoundsceneError('database/not-started', { what })
}

const supported = '18'

const createCluster = (bin: string, dir: string, data: string, durable: boolean, account?: Account): void => {
  const unfinished = mkdtempSync(join(dir, 'new-'))
  if (account) chownSync(unfinished, account.uid, account.gid)
  const access = ['-U', 'postgres', '--auth-local=trust', '--auth-host=reject']
  const options = ['-D', unfinished, ...access, ...locale, ...(durable ? [] : ['--no-sync'])]
  const { status, stderr, error } = spawnSync(join(bin, 'initdb'), options, {
    ...account,
    cwd: '/',
    env: serverEnv,
    encoding: 'utf8',
  })
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new SoundsceneError('database/not-started', { what: error?.message ?? stderr.trim() })
  }
  renameSync(unfinished, data)
}

/** Makes a private folder that belongs to whoever runs the server. */
export const ownFolder = (path: string, account?: Account): string => {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (account) chownSync(path, account.uid, account.gid)
  return path
}
