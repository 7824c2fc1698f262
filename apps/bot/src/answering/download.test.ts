import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { allowedAddress } from './allowed-address.ts'
import { download } from './download.ts'

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close().closeAllConnections())
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

const fetchFrom = (host: string, signal = new AbortController().signal) =>
  download(`http://${host}/a.ogg?ex=1`, { hosts: [host], headers: { authorization: 'Bearer x' }, signal })

test('a file comes as it is, asked for with the headers given', async () => {
  const host = await serve(({ headers }, response) => response.end(`to ${headers.authorization}`))
  expect(Buffer.from(await fetchFrom(host)).toString()).toBe('to Bearer x')
})

test.each([
  ['a redirect is not followed', 302, { location: 'http://127.0.0.1:1/' }, 'chat/sound-unreachable'],
  ['a page is no sound', 200, { 'content-type': 'text/html; charset=utf-8' }, 'sound/not-audio'],
  ['an error in JSON is no sound', 200, { 'content-type': 'application/json' }, 'sound/not-audio'],
  ['a length that is too large is believed', 200, { 'content-length': '25000001' }, 'sound/too-large'],
])('%s', async (_, status, headers, code) => {
  const host = await serve((_request, response) => response.writeHead(status, headers).write('x'))
  await expect(fetchFrom(host)).rejects.toMatchObject({ code })
})

test('a refusal tells its status, so that an address that ran out can be renewed', async () => {
  const host = await serve((_, response) => response.writeHead(404).end())
  await expect(fetchFrom(host)).rejects.toMatchObject({ code: 'chat/sound-unreachable', details: { status: 404 } })
})

test('a body without a length is cut off where it gets too large', async () => {
  let sent = 0
  const host = await serve((_, response) => {
    const more = (): void => {
      if (response.destroyed) return
      sent += 1e6
      response.write(Buffer.alloc(1e6), more)
    }
    more()
  })
  await expect(fetchFrom(host)).rejects.toMatchObject({ code: 'sound/too-large' })
  expect(sent).toBeLessThan(100e6)
})

test('a connection that breaks off is told as an unreachable sound', async () => {
  const host = await serve((_, response) =>
    response.writeHead(200, { 'content-length': '10' }).write('12345', () => response.destroy()),
  )
  await expect(fetchFrom(host)).rejects.toMatchObject({ code: 'chat/sound-unreachable' })
})

test('giving up ends a download with the reason for giving up', async () => {
  const host = await serve(() => {})
  const giveUp = new AbortController()
  const downloading = fetchFrom(host, giveUp.signal)
  giveUp.abort(new Error('lease lost'))
  await expect(downloading).rejects.toThrow('lease lost')
})

const hosts = ['cdn.discordapp.com', '127.0.0.1:8080']

test.each(['https://cdn.discordapp.com/a/b.ogg?ex=1', 'http://127.0.0.1:8080/a'])('%s may be asked', (url) => {
  expect(allowedAddress(url, hosts).href).toBe(url)
})

test.each([
  'http://cdn.discordapp.com/a',
  'https://cdn.discordapp.com.evil.example/a',
  'https://evil.example/cdn.discordapp.com',
  'https://cdn.discordapp.com:444/a',
  'https://cdn.discordapp.com@evil.example/a',
  'https://user:word@cdn.discordapp.com/a',
  'http://127.0.0.1:8081/a',
  'http://169.254.169.254/latest',
  'file:///etc/passwd',
  'ftp://cdn.discordapp.com/a',
  'cdn.discordapp.com/a',
  '',
])('%j may not be asked', (url) => {
  expect(() => allowedAddress(url, hosts)).toThrow(expect.objectContaining({ code: 'chat/sound-unreachable' }))
})
