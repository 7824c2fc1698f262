import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder of this test file's own, removed after its tests. Call it at the top of the file. */
export const testFolder = (): string => {
  removeAbandoned()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  // Servers that root's tests start run as another user, who must be able to pass through.
  chmodSync(folder, 0o711)
  afterAll(() => rmSync(folder, removal))
  return folder
}

const prefix = 'soundscene-tests-'
const removal = { recursive: true, force: true, maxRetries: 5 }

/** Runs that were killed could not remove theirs. */
const removeAbandoned = (): void => {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    const isOurs = statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.()
    if (isOurs && !isRunning(Number.parseInt(name.slice(prefix.length), 10))) rmSync(folder, removal)
  }
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
