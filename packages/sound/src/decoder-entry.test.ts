import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { decoderEntry } from './decoder-entry.ts'

const temporary = mkdtempSync(join(tmpdir(), 'soundscene-'))
afterAll(() => rmSync(temporary, { recursive: true }))

/** A package folder whose files were changed at the given seconds. */
function packageFolder(name: string, files: Record<string, number>): string {
  const root = join(temporary, name)
  for (const [path, seconds] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), '')
    utimesSync(join(root, path), seconds, seconds)
  }
  return root
}

const [built, source] = ['dist/decoder-child.js', 'src/decoder-child.ts']

test('the built process is used when it is newer than every source', () => {
  const root = packageFolder('fresh', { [source]: 1, [built]: 2e9 })
  utimesSync(join(root, 'src'), 1, 1)
  expect(decoderEntry(root).entry).toBe(join(root, built))
})

test('a built process without sources is used', () => {
  const root = packageFolder('image', { [built]: 1 })
  expect(decoderEntry(root).entry).toBe(join(root, built))
})

test('an edited source is never hidden by what was built before', () => {
  const root = packageFolder('stale', { [built]: 1, [source]: 2, 'node_modules/tsx/index.js': 1 })
  expect(decoderEntry(root).entry).toBe(join(root, source))
})

test('without a build the sources are run', () => {
  const root = packageFolder('sources', { [source]: 1, 'node_modules/tsx/index.js': 1 })
  expect(decoderEntry(root).entry).toBe(join(root, source))
})

test('a parent bundled elsewhere and run by plain node finds its decoder process', async () => {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const outfile = join(temporary, 'parent', 'parent.mjs')
  const contents = `
    import { readFileSync } from 'node:fs'
    import { decodeSound } from './index.ts'
    const { container, seconds } = await decodeSound(readFileSync('fixtures/discord-voice.ogg'))
    process.stdout.write(JSON.stringify({ container, seconds }))`
  await build({
    stdin: { contents, resolveDir: here, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  const printed = execFileSync(process.execPath, [outfile], { cwd: join(here, '..'), env: {}, encoding: 'utf8' })
  expect(JSON.parse(printed)).toEqual({ container: 'Ogg', seconds: expect.closeTo(1.89, 2) })
})
