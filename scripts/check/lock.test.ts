import { expect, it } from 'vitest'
import { licenceComplaints } from './licences.ts'
import { lockComplaints } from './lock.ts'

const downloaded = { version: '1.0.0', integrity: 'sha512-abc', license: 'MIT' }

it('accepts a lock in which every dependency is found as Node would find it', () => {
  const lock = {
    '': { dependencies: { a: '1.0.0' } },
    'packages/own': { dependencies: { a: '1.0.0' }, optionalDependencies: { nested: '1.0.0' } },
    'packages/own/node_modules/nested': downloaded,
    'node_modules/own': { link: true },
    'node_modules/a': { ...downloaded, dependencies: { '@scope/b': '1.0.0' } },
    'node_modules/a/node_modules/@scope/b': { ...downloaded, dependencies: { a: '1.0.0' } },
  }
  expect(lockComplaints(lock)).toEqual([])
})

it('reports the binary of another platform that is not in the lock', () => {
  const lock = { 'node_modules/tool': { ...downloaded, optionalDependencies: { 'tool-darwin-arm64': '1.0.0' } } }
  expect(lockComplaints(lock)).toEqual(['node_modules/tool: tool-darwin-arm64@1.0.0 is not in package-lock.json'])
})

it('does not take a package nested elsewhere for the one that is missing', () => {
  const lock = {
    'node_modules/a': { ...downloaded, dependencies: { c: '1' } },
    'node_modules/b/node_modules/c': downloaded,
  }
  expect(lockComplaints(lock)).toEqual(['node_modules/a: c@1 is not in package-lock.json'])
})

it('reports a package that is downloaded without a hash', () => {
  expect(lockComplaints({ 'node_modules/a': { version: '1.0.0' } })).toEqual(['node_modules/a: has no integrity hash'])
})

it.each(['GPL-3.0-only', 'LGPL-2.1-or-later', 'AGPL-3.0', '(MIT AND GPL-2.0)'])(
  'reports a package under %s',
  (license) => {
    const lock = { 'node_modules/a': { ...downloaded, license }, 'node_modules/b': downloaded }
    expect(licenceComplaints(lock)).toEqual([`package-lock.json: a is under ${license}`])
  },
)

it.each(['@img/sharp-libvips-linux-x64', '@libav.js/variant-obsolete'])(
  'accepts the LGPL for %s, which is loaded as published and can be replaced',
  (name) => {
    const lock = { [`node_modules/${name}`]: { ...downloaded, license: 'LGPL-2.1' } }
    expect(licenceComplaints(lock)).toEqual([])
  },
)
