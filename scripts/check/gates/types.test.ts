import { expect, it } from 'vitest'
import { typedProjects, untestedWorkspaces, untypedFiles, untypedWorkspaces } from '../coverage.ts'
import { createSandbox } from './sandbox.ts'

const configuration = ['turbo.json', 'tsconfig.base.json'] as const

it('passes a repository without a fault', () => {
  const { status, output } = createSandbox(...configuration).run('turbo', 'run', 'typecheck')
  expect(output).toContain('2 successful, 2 total')
  expect(status).toBe(0)
})

it('reports a type error', () => {
  const sandbox = createSandbox(...configuration)
  sandbox.write('packages/a/src/index.ts', "export const one: number = 'one'\n")
  const { status, output } = sandbox.run('turbo', 'run', 'typecheck', '--continue')
  expect(output).toContain("Type 'string' is not assignable to type 'number'")
  expect(status).not.toBe(0)
})

it('checks a package again when a package it imports has changed', () => {
  const sandbox = createSandbox(...configuration)
  expect(sandbox.run('turbo', 'run', 'typecheck').status).toBe(0)
  expect(sandbox.run('turbo', 'run', 'typecheck').output).toContain('2 cached, 2 total')
  sandbox.write('packages/a/src/index.ts', "export const one = 'one'\n")
  const { status, output } = sandbox.run('turbo', 'run', 'typecheck', '--continue')
  expect(output).toContain('@fixture/b:typecheck: src/index.ts')
  expect(status).not.toBe(0)
})

it('reports a package without a type check, which turbo would pass over', () => {
  const workspace = { dir: 'packages/a', manifest: { name: '@soundscene/a', scripts: { test: 'vitest' } }, files: [] }
  expect(untypedWorkspaces([workspace])).toEqual([
    'packages/a/package.json: has no typecheck script that runs tsc -p .',
  ])
})

it('reports the files of a package that is left out', () => {
  const { folder } = createSandbox(...configuration)
  expect(untypedFiles(folder, ['packages/a', 'packages/b'])).toEqual([])
  expect(untypedFiles(folder, ['packages/a'])).toEqual([
    'packages/b/src/index.ts: is in no tsconfig.json, so nothing checks its types',
  ])
})

it('reports a package without a test', () => {
  const tested = {
    dir: 'packages/a',
    manifest: { name: 'a' },
    files: [{ path: 'packages/a/src/a.test.ts', imports: [] }],
  }
  const untested = { dir: 'packages/b', manifest: { name: 'b' }, files: [{ path: 'packages/b/src/b.ts', imports: [] }] }
  expect(untestedWorkspaces([tested, untested])).toEqual(['packages/b: has no test'])
})

it('a project in a folder of its own counts only where the script runs it', () => {
  const withScript = (typecheck: string) => ({ dir: 'apps/web', manifest: { scripts: { typecheck } } }) as never
  expect(typedProjects(withScript('tsc -p . && tsc -p test'))).toEqual(['apps/web', 'apps/web/test'])
  expect(typedProjects(withScript('tsc -p .'))).toEqual(['apps/web'])
})
