import { createSocket } from 'node:dgram'
import { lookup } from 'node:dns'
import { Resolver, resolve4 } from 'node:dns/promises'
import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { type AddressInfo, connect, createServer as createNetServer } from 'node:net'
import { join } from 'node:path'
import { connect as connectTls } from 'node:tls'
import { promisify } from 'node:util'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { testFolder } from '../test-folder.ts'
import { refuseAttempts } from './forbid-outside.ts'
import { attempts, forbidOutside, takeAttempts } from './index.ts'

// An address that is kept free for documentation (RFC 5737), and a name kept free for the same (RFC 2606).
const publicAddress = '192.0.2.1'
const publicName = 'example.com'

forbidOutside()
beforeEach(() => {
  takeAttempts()
})

const server = createServer((_, response) => response.end('here'))
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
afterAll(() => {
  server.close()
})

it.each([
  [`http://${publicAddress}/`, `${publicAddress}:80`],
  [`https://${publicName}/`, `${publicName}:443`],
])('fetch of %s fails, and is named', async (url, named) => {
  await expect(fetch(url)).rejects.toMatchObject({ cause: { message: expect.stringContaining(named) } })
  expect(takeAttempts()).toEqual([named])
})

it('an attempt whose error is swallowed still fails its test', async () => {
  await fetch(`http://${publicAddress}/`).catch(() => {})
  expect(refuseAttempts).toThrow(publicAddress)
  expect(attempts()).toEqual([])
})

it.each([
  ['net', () => connect(80, publicAddress)],
  ['tls', () => connectTls({ host: publicName, port: 443 })],
  ['http', () => get(`http://${publicName}/`)],
  ['a datagram', () => createSocket('udp4').send('out', 53, publicAddress)],
  ['an address of IPv6', () => connect(80, '2001:db8::1')],
])('%s cannot leave this machine either', (_, leave) => {
  expect(leave).toThrow('may not leave this machine')
  expect(takeAttempts()).toHaveLength(1)
})

it('a websocket cannot leave this machine', async () => {
  const open = () => once(new WebSocket(`ws://${publicName}/`), 'open')
  await expect(open()).rejects.toThrow(publicName)
  expect(takeAttempts()).toEqual([`${publicName}:80`])
})

it('names are not looked up, but for localhost', async () => {
  await expect(promisify(lookup)(publicName)).rejects.toThrow(publicName)
  await expect(resolve4(publicName)).rejects.toThrow(publicName)
  await expect(new Resolver().resolve4(publicName)).rejects.toThrow(publicName)
  await expect(promisify(lookup)('localhost')).resolves.toBeDefined()
  expect(takeAttempts()).toEqual([publicName, publicName, publicName])
})

it.each(['127.0.0.1', 'localhost'])('%s can be reached', async (host) => {
  const response = await fetch(`http://${host}:${port}/`).catch((error: unknown) => {
    // On a machine where localhost is ::1 first, nobody listens there; what matters is that it was not refused.
    expect(host).toBe('localhost')
    expect(String(error)).not.toContain('leave this machine')
  })
  if (response) expect(await response.text()).toBe('here')
  expect(attempts()).toEqual([])
})

it('unix sockets can be reached', async () => {
  const path = join(testFolder(), 'socket')
  const local = createNetServer((socket) => socket.end())
  local.listen(path)
  await once(local, 'listening')
  await once(connect(path), 'connect')
  local.close()
  expect(attempts()).toEqual([])
})
