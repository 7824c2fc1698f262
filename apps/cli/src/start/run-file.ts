import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import { identify, isAlive } from './process-identity.ts'

const runSchema = z.object({ pid: z.number().int(), born: z.string(), address: z.string().optional() })

type Run = z.infer<typeof runSchema>

/** This process's claim on a data folder, on disk so that a second start knows of it. */
export interface Claim {
  /** Whether a launcher was killed on this folder before, so that what it ran may still be on its way out. */
  afterKill: boolean
  /** Where the site is found. */
  announce(address: string): void
  release(): void
}

/** Claims a data folder. @throws SoundsceneError `start/running` while another launcher holds it */
export function claimFolder(home: string): Claim {
  mkdirSync(home, { recursive: true, mode: 0o755 })
  const file = path.join(home, 'run.json')
  const me = identify(process.pid)
  const left = existsSync(file) ? readRun(file) : undefined
  if (left && isAlive(left)) throw alreadyRunning(home, left)
  if (left) rmSync(file, { force: true })
  createWhole(file, me, () => alreadyRunning(home, readRun(file)))
  return {
    afterKill: left !== undefined,
    announce(address) {
      writeFileSync(aside(file), JSON.stringify({ ...me, address }))
      renameSync(aside(file), file)
    },
    release: () => rmSync(file, { force: true }),
  }
}

/** Written aside and linked, so that of two starts at once exactly one finds the name free. */
function createWhole(file: string, run: Run, taken: () => Error): void {
  writeFileSync(aside(file), JSON.stringify(run))
  try {
    linkSync(aside(file), file)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? taken() : error
  } finally {
    rmSync(aside(file), { force: true })
  }
}

const aside = (file: string) => `${file}.${process.pid}`

/** A file that can't be read was cut off with the machine's power, so whoever wrote it is gone. */
function readRun(file: string): Run {
  try {
    return runSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { pid: 0, born: '' }
  }
}

const alreadyRunning = (home: string, { address, pid }: Run) =>
  new SoundsceneError('start/running', { home, at: address ? `at ${address}` : `as process ${pid}` })
