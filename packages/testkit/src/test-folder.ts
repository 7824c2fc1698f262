import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder of this test file's own, removed after its tests. Call it at the top of the file. */
export const testFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'soundscene-test-'))
  // Servers that root's tests start run as another user, who must be able to pass through.
  chmodSync(folder, 0o711)
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
