import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { drawOverHttp } from './draw-over-http.ts'
import { listProcesses, memoryByService, processTree } from './process-memory.ts'
import { voiceNote } from './voice-note.ts'

/** From a clone of the last commit to the first picture, the way the README says, then a second start on the same data. */
const root = path.join(import.meta.dirname, '../..')

async function measureColdStart(clone: string): Promise<void> {
  const began = performance.now()
  await timed('clone', () => execFileSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' }))
  await timed('npm ci', () =>
    execFileSync('npm', ['ci', '--no-progress', '--loglevel=error'], { cwd: clone, stdio: ['ignore', 2, 2] }),
  )
  await measureStart(clone, 'first', began)
  await measureStart(clone, 'second', undefined)
}

/** One `npm start`, one picture, memory, one stop. */
async function measureStart(clone: string, which: string, began: number | undefined): Promise<void> {
  const port = await freePort()
  const product = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 2, 'pipe'],
    detached: true,
  })
  try {
    const site = await timed(`${which} npm start until the address is printed`, () => addressOf(product))
    await timed(`${which} start: sound to picture`, () => drawOverHttp(site, voiceNote()))
    if (began !== undefined) report('clone to first picture', (performance.now() - began) / 1000, 's')
    reportMemory(product.pid ?? 0)
    await timed('second picture', () => drawOverHttp(site, voiceNote()))
  } finally {
    await timed(`${which} stop`, () => stop(product))
  }
}

function reportMemory(launcher: number): void {
  for (const [service, memory] of memoryByService(processTree(listProcesses(), launcher))) {
    report(`resident memory of the ${service} after one picture`, memory, 'MiB')
  }
}

async function addressOf(product: ChildProcess): Promise<string> {
  if (!product.stderr) throw new Error('npm start has no output to read')
  for await (const line of createInterface(product.stderr)) {
    process.stdout.write(`${line}\n`)
    const address = /soundscene is at (\S+)/.exec(line)?.[1]
    if (address) {
      product.stderr.resume()
      return address
    }
  }
  throw new Error('npm start ended before it printed an address')
}

/** Stops the product as Ctrl-C in a terminal does: the signal reaches npm and everything that it started. */
async function stop(product: ChildProcess): Promise<void> {
  if (product.exitCode !== null || product.pid === undefined) return
  const exited = once(product, 'exit')
  process.kill(-product.pid, 'SIGINT')
  await exited
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now()
  const result = await work()
  report(what, (performance.now() - began) / 1000, 's')
  return result
}

function report(what: string, value: number, unit: string): void {
  process.stdout.write(`${what}: ${value.toFixed(unit === 's' ? 2 : 0)} ${unit}\n`)
}

const clone = mkdtempSync(path.join(tmpdir(), 'soundscene-cold-'))
chmodSync(clone, 0o755) // PostgreSQL drops root's rights, and must still reach its binaries
try {
  await measureColdStart(clone)
} finally {
  rmSync(clone, { recursive: true, force: true })
}
