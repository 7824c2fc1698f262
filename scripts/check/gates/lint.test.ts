import { expect, it } from 'vitest'
import { createSandbox } from './sandbox.ts'

const faults: Readonly<Record<string, string>> = {
  'lint/suspicious/noExplicitAny': 'export const a = (b: any) => b\n',
  'lint/nursery/noFloatingPromises': 'export function a(b: Promise<void>) {\n  b.then(() => undefined)\n}\n',
  'lint/suspicious/noImportCycles': "import './index.ts'\n",
  'lint/suspicious/noConsole': "console.log('a')\n",
  'lint/correctness/noUnusedVariables': 'const a = 1\n',
  format: 'export  const a=1\n',
}

it('passes a repository without a fault', () => {
  const { status, output } = createSandbox('biome.json').run('biome', 'check', 'packages/a/src', 'packages/b/src')
  expect(output).toContain('Checked 2 files')
  expect(status).toBe(0)
})

it.each(Object.keys(faults))('reports %s', (rule) => {
  const sandbox = createSandbox('biome.json')
  sandbox.write('packages/a/src/fault.ts', faults[rule] ?? '')
  sandbox.write('packages/a/src/index.ts', "export * from './fault.ts'\n")
  const { status, output } = sandbox.run('biome', 'check', '--error-on-warnings', 'packages')
  expect(output).toContain(`packages/a/src/fault.ts${rule === 'format' ? ' ' : ':'}`)
  expect(output).toContain(`${rule} `)
  expect(status).not.toBe(0)
})

it('reports an effect with a missing dependency and a control that cannot be reached by keyboard', () => {
  const sandbox = createSandbox('biome.json')
  sandbox.write('package.json', JSON.stringify({ name: 'sandbox', dependencies: { react: '19.0.0' } }))
  sandbox.write('packages/a/src/page.tsx', page)
  const { status, output } = sandbox.run('biome', 'check', 'packages')
  expect(output).toContain('lint/correctness/useExhaustiveDependencies')
  expect(output).toContain('lint/a11y/useKeyWithClickEvents')
  expect(status).not.toBe(0)
})

const page = `import { useEffect } from 'react'

export function Page({ title, open }: { title: string; open: () => void }) {
  useEffect(() => {
    document.title = title
  }, [])
  return <div onClick={open}>{title}</div>
}
`
