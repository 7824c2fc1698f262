import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testFolder } from '@soundscene/testkit'
import { expect, test } from 'vitest'
import { identify } from './process-identity.ts'
import { claimFolder } from './run-file.ts'

const home = join(testFolder(), 'home')
const file = join(home, 'run.json')

test('a claim lasts until it is released, and tells others where the site is', () => {
  const claim = claimFolder(home)
  expect(claim.afterKill).toBe(false)
  claim.announce('http://localhost:3000')
  expect(() => claimFolder(home)).toThrow('at http://localhost:3000')
  claim.release()
  expect(readdirSync(home)).toEqual([])
})

test('the claim of a process that was killed is taken over', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  writeFileSync(file, JSON.stringify(identify(child.pid as number)))
  expect(() => claimFolder(home)).toThrow(`as process ${child.pid}`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const claim = claimFolder(home)
  expect(claim.afterKill).toBe(true)
  claim.release()
})

test('a later process with the same number does not hold the claim', () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, born: 'in another life' }))
  claimFolder(home).release()
  expect(existsSync(file)).toBe(false)
})

test('a claim cut off by a power failure is taken over', () => {
  writeFileSync(file, '{"pid": 12')
  claimFolder(home).release()
})
