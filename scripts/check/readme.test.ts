import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

it('CI runs exactly the test command that the README gives', () => {
  const [, command = ''] = /^test_command='(.+)'/m.exec(read('.ci/run')) ?? []
  expect(command).toBe('npm ci && npm test')
  expect(read('README.md')).toContain(command)
})

it('every script that a document tells to run exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const documents = ['README.md', 'CONTRIBUTING.md', '.ci/run', '.github/workflows/ci.yml'].map(read).join('\n')
  const named = [...documents.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name)
  expect(named).toContain('check')
  for (const name of named) expect(scripts).toHaveProperty([name])
})
