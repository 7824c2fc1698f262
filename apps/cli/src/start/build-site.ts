import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import { startChild } from './child.ts'
import { nextProgram } from './next-program.ts'
import { hashSources } from './source-hash.ts'

/** Packages whose sources end up in the site's bundle; an edit in another leaves the build as it is. */
const bundled = ['blobs', 'db', 'draws', 'errors', 'jobs', 'sound']

interface Building {
  root: string
  env: NodeJS.ProcessEnv
  say(line: string): void
  signal: AbortSignal
}

/** Builds the site unless its build is of these very sources. @throws SoundsceneError `start/build-failed` */
export async function buildSite({ root, env, say, signal }: Building): Promise<void> {
  const site = path.join(root, 'apps/web')
  const stamp = path.join(site, '.next/sources.sha256')
  const sources = hashSources([site, ...bundled.map((name) => path.join(root, 'packages', name))])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  say('Building the site, as its sources are new. This takes about a minute …')
  rmSync(stamp, { force: true })
  const child = startChild({ args: nextProgram(site, 'build'), env, log: process.stderr.fd })
  signal.addEventListener('abort', child.kill, { once: true })
  const end = await child.exited
  signal.removeEventListener('abort', child.kill)
  signal.throwIfAborted()
  if (end !== 'exit code 0') throw new SoundsceneError('start/build-failed', { end })
  writeFileSync(stamp, sources)
}
