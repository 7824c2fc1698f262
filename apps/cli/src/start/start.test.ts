import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { testFolder } from '@soundscene/testkit'
import { freePort } from '@soundscene/testkit/processes'
import { afterEach, expect, test } from 'vitest'
import { commandLines } from './testing/command-lines.ts'
import { type Launched, launch } from './testing/launched.ts'

const folder = testFolder()
const home = join(folder, 'home')
const port = await freePort()
const addressSaid = /soundscene is at (http:\S+)/

const launched: Launched[] = []
const open = (...args: string[]) => {
  const one = launch(home, port, ...args)
  launched.push(one)
  return one
}
const addressOf = async (one: Launched) => (await one.says(addressSaid))?.[1] ?? one.said()
/** What the launcher runs on this data folder, by the system's own list of processes. */
const running = () =>
  commandLines().filter(({ args }) => /small-(worker|site|bot)|postgres/.test(args) && args.includes(folder))
const pidOf = (name: string) => running().find(({ args }) => args.includes(name))?.pid ?? 0
const answer = async (address: string) => (await fetch(address)).text()

afterEach(async () => {
  for (const { process: child, ended } of launched.splice(0)) {
    child.kill('SIGINT')
    await ended
  }
  await expect.poll(running).toEqual([])
})

test('Ctrl-C stops everything in good order, and the next start finds the data', async () => {
  const first = open()
  expect(await answer(await addressOf(first))).toBe('here')
  const secret = readFileSync(join(home, 'owner-secret'), 'utf8')
  first.process.kill('SIGINT')
  expect(await first.ended).toMatchObject({ code: 0 })
  expect(running()).toEqual([])
  expect(existsSync(join(home, 'run.json'))).toBe(false)
  expect(await answer(await addressOf(open()))).toBe('here')
  expect(readFileSync(join(home, 'owner-secret'), 'utf8')).toBe(secret)
})

test('a second start on the same folder says where the first one is, and leaves it alone', async () => {
  const address = await addressOf(open())
  const second = await open().ended
  expect(second.code).toBe(2)
  expect(second.said).toContain(`at ${address}`)
  expect(await answer(address)).toBe('here')
})

test('kill -9 of the launcher ends what it ran, and the next start works on the same port', async () => {
  const first = open()
  const address = await addressOf(first)
  first.process.kill('SIGKILL')
  await first.ended
  expect(await addressOf(open())).toBe(address)
})

test.each(['small-worker', 'small-site', 'postgres -D'])('%s that dies is started again', async (name) => {
  const one = open()
  const address = await addressOf(one)
  const pid = pidOf(name)
  process.kill(pid, 'SIGKILL')
  await one.says(/stopped \(.*\); starting it again/)
  await expect.poll(() => pidOf(name)).not.toBe(pid)
  await expect.poll(() => answer(address).catch(() => '')).toBe('here')
})

test('a worker that keeps dying ends everything with the reason', async () => {
  const program = `require('node:http').createServer((_, response) => response.end('', () => { console.error('out of luck'); process.exit(3) })).listen(process.env.PORT, '127.0.0.1')
    if (require('node:fs').existsSync(process.env.SOUNDSCENE_HOME + '/doomed')) { console.error('out of luck'); process.exit(3) }
    require('node:fs').writeFileSync(process.env.SOUNDSCENE_HOME + '/doomed', '')`
  const { code, said } = await open('--worker', program).ended
  expect(code).toBe(1)
  expect(said).toMatch(/The worker stopped \(exit code 3, \d times in a minute\)[\s\S]*out of luck/)
})

test('a worker that never works ends the start with the reason', async () => {
  const { code, said } = await open('--worker', `throw new Error('no such device')`).ended
  expect(code).toBe(1)
  expect(said).toMatch(/The worker stopped \(exit code 1\)[\s\S]*no such device/)
})

test('a second Ctrl-C ends at once what takes its time', async () => {
  const program = `process.on('SIGINT', () => {}); require('node:http').createServer((_, response) => response.end()).listen(process.env.PORT, '127.0.0.1')`
  const one = open('--worker', program)
  await addressOf(one)
  one.process.kill('SIGINT')
  await one.says(/Stopping/)
  one.process.kill('SIGINT')
  expect((await one.ended).code).toBe(130)
})

test('a port that is taken is passed over, or refused when it was asked for', async () => {
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  try {
    expect(await open('--port', String(port)).ended).toMatchObject({
      code: 2,
      said: expect.stringContaining(`Port ${port} is taken`),
    })
    const one = open()
    expect(await addressOf(one)).toBe(`http://127.0.0.1:${port + 1}`)
    expect(one.said()).toContain(`Port ${port} is taken`)
  } finally {
    other.close()
  }
})
