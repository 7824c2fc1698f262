import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { openBlobs } from '@soundscene/blobs'
import { type Database, openDatabase } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import type { Actor, FieldContext } from '@soundscene/fieldwork'
import { readLauncherConfig } from '../start/config.ts'

/** How a running soundscene is found. */
export interface InstallationOptions {
  /** Address of its database; that of `home` when left out. */
  database?: string | undefined
  /** Its data folder; what `SOUNDSCENE_HOME` says when left out. */
  home?: string | undefined
}

/** A running soundscene, opened beside its site. */
export interface Installation extends FieldContext {
  database: Database
  close: () => Promise<void>
}

/** @throws SoundsceneError `input/invalid` where nothing runs there, `config/invalid` */
export async function openInstallation({ database, home: asked }: InstallationOptions): Promise<Installation> {
  const config = readLauncherConfig(process.env)
  const home = asked === undefined ? config.home : path.resolve(asked)
  const url = database ?? (asked === undefined ? config.databaseUrl : undefined) ?? (await addressOf(home))
  const opened = openDatabase(url)
  return { database: opened, blobs: await openBlobs(path.join(home, 'blobs')), close: () => opened.close() }
}

/** The server of a data folder writes down where it listens while it runs. */
async function addressOf(home: string): Promise<string> {
  const file = path.join(home, 'postgres', 'data', 'postmaster.pid')
  const lines = await readFile(file, 'utf8').catch(() => '')
  const socket = lines.split('\n')[4]
  if (socket) return `postgresql://postgres@localhost/soundscene?host=${encodeURIComponent(socket)}`
  throw new SoundsceneError('input/invalid', {
    what: `No database runs in ${home}. Start soundscene, or name its database with --database.`,
  })
}

/** The account of an e-mail address. @throws SoundsceneError `input/invalid` where there is none */
export async function accountOf({ database }: Installation, email: string): Promise<Actor> {
  const known = (await database.accounts.list()).find((account) => account.email === email.trim().toLowerCase())
  if (known) return { id: known.id }
  throw new SoundsceneError('input/invalid', { what: `Nobody has an account with the address ${email}.` })
}
