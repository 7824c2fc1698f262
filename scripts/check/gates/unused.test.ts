import { expect, it } from 'vitest'
import { createSandbox, manifest } from './sandbox.ts'

it('passes a repository without a fault', () => {
  const { status, output } = createSandbox('knip.json').run('knip', '--no-config-hints')
  expect(output).toBe('')
  expect(status).toBe(0)
})

it('reports a file nobody imports, an export nobody uses, and dependencies unused or undeclared', () => {
  const sandbox = createSandbox('knip.json')
  sandbox.write('packages/a/package.json', manifest('@fixture/a', { 'left-over': '1.0.0' }))
  sandbox.write('packages/a/src/orphan.ts', 'export const orphan = 1\n')
  sandbox.write('packages/a/src/parts.ts', 'export const used = 1\nexport const unused = 2\n')
  sandbox.write('packages/a/src/index.ts', "import 'undeclared'\n\nexport { used as one } from './parts.ts'\n")
  const { status, output } = sandbox.run('knip')
  expect(output).toMatch(/Unused files \(1\)\npackages\/a\/src\/orphan\.ts/)
  expect(output).toMatch(/Unused dependencies \(1\)\nleft-over/)
  expect(output).toMatch(/Unlisted dependencies \(1\)\nundeclared/)
  expect(output).toMatch(/Unused exports \(1\)\nunused/)
  expect(status).not.toBe(0)
})
