import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import { startChild } from './child.ts'
import { nextProgram } from './next-program.ts'
import { hashSources } from './source-hash.ts'

/** What a build is made from; whatever else lies in these folders, builds and type checks write themselves. */
const inputs = [
  'package-lock.json',
  ...['next.config.ts', 'package.json', 'public', 'src'].map((name) => `apps/web/${name}`),
  ...['blobs', 'db', 'draws', 'errors', 'jobs', 'sound'].map((name) => `packages/${name}/src`),
  'packages/db/generated',
]

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
  const sources = hashSources(inputs.map((name) => path.join(root, name)))
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
