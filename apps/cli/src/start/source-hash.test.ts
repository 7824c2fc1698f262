import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testFolder } from '@soundscene/testkit'
import { expect, test } from 'vitest'
import { hashSources } from './source-hash.ts'

const folder = testFolder()
mkdirSync(join(folder, 'src'))
const page = join(folder, 'src/page.tsx')
writeFileSync(page, 'one')
const first = hashSources([folder])

test('another date alone is no change', () => {
  utimesSync(page, new Date(0), new Date(0))
  expect(hashSources([folder])).toBe(first)
})

test('another content, name or file is a change', () => {
  writeFileSync(page, 'two')
  const second = hashSources([folder])
  writeFileSync(join(folder, 'src/other.tsx'), '')
  expect(new Set([first, second, hashSources([folder])]).size).toBe(3)
})
