import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

// Prisma's CLI downloads a schema engine before it does anything at all, though generating needs none.
// Any existing executable in its place keeps the install offline; `npm run` has already made this the root folder.
const cli = createRequire(import.meta.resolve('../packages/db/package.json')).resolve('prisma/build/index.js')
const quiet = {
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
}

const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
  env: { ...quiet, ...process.env },
  encoding: 'utf8',
})
if (status !== 0) process.stderr.write(`${stdout}${stderr}`)
process.exitCode = status ?? 1
