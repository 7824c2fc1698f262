import { expect, it } from 'vitest'
import { importsOf } from './imports.ts'

it('sees every way in which a module can be named', () => {
  const source = `
    import a, { type B } from 'static'
    import type { C } from 'type-only'
    import 'side-effect'
    export { d } from 'named-export'
    export * from 'star-export'
    export type { E } from 'type-export'
    const f = await import('dynamic')
    const g = require('required')
    type H = import('import-type').H
    const page = <p>{f}</p>
  `
  expect(importsOf('page.tsx', source)).toEqual([
    'static',
    'type-only',
    'side-effect',
    'named-export',
    'star-export',
    'type-export',
    'dynamic',
    'required',
    'import-type',
  ])
})

it('takes no import from a comment or a string', () => {
  expect(importsOf('a.ts', `// import 'comment'\nconst text = "import 'string'"`)).toEqual([])
})

it('refuses a file that does not parse', () => {
  expect(() => importsOf('broken.ts', 'import {')).toThrow('broken.ts')
})
