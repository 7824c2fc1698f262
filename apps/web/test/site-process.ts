import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@soundscene/testkit/processes'

const folder = path.resolve(import.meta.dirname, '..')
const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
// Beside the build that a running product uses.
const environment = {
  ...process.env,
  NODE_ENV: 'production',
  SITE_DIST: 'dist/test',
  NEXT_TELEMETRY_DISABLED: '1',
} as const

/** Builds the site as it is shipped. */
export function buildSite(): void {
  execFileSync(process.execPath, [next, 'build'], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** A running site; `output` is all that it has said. */
export interface SiteProcess {
  address: string
  child: ChildProcess
  output: () => string
  stop: () => Promise<void>
}

/** Starts the built site on a free port; resolves when it answers, or when it has ended instead. */
export async function startSite(variables: Record<string, string>): Promise<SiteProcess> {
  const port = await freePort()
  const args = [next, 'start', '--hostname', '127.0.0.1', '--port', String(port)]
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...environment, ...variables } })
  let said = ''
  child.stdout.on('data', (data) => (said += data))
  child.stderr.on('data', (data) => (said += data))
  const address = `http://127.0.0.1:${port}`
  while (child.exitCode === null && !(await listens(address))) await sleep(50)
  return { address, child, output: () => said, stop: () => stop(child) }
}

/** Starts the real worker with a stand-in for its model. Returns what stops it. */
export function startWorker(variables: Record<string, string>): () => Promise<void> {
  const args = ['--import', import.meta.resolve('tsx'), path.join(import.meta.dirname, 'stand-in-worker.ts')]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return () => stop(child)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

const listens = (address: string) =>
  fetch(`${address}/icon.svg`).then(
    ({ ok }) => ok,
    () => false,
  )
