import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const program = path.resolve(import.meta.dirname, '../../cli/bin/soundscene.js')

/** Runs `soundscene …` and returns what it printed. @throws Error with its complaint */
export async function soundscene(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args])
  return stdout.trim()
}
