import { EventEmitter } from 'node:events'
import { WebAPIPlatformError } from '@slack/web-api'
import { pino } from 'pino'
import { expect, test, vi } from 'vitest'
import { keepConnected } from './keep-connected.ts'

const logger = pino({ level: 'silent' })
const refusal = new WebAPIPlatformError({ ok: false, error: 'invalid_auth' })

/** A client whose connections begin as the test says and end when it says. */
function clientOf(...beginnings: (() => Promise<unknown>)[]) {
  const emitter = new EventEmitter()
  const end = () => emitter.emit('disconnected')
  const start = vi.fn(() => beginnings.shift()?.() ?? Promise.resolve())
  const disconnect = vi.fn(async () => void end())
  return { start, disconnect, end, once: emitter.once.bind(emitter) }
}

test('a connection that ends is made anew at once', async () => {
  const client = clientOf()
  const connection = await keepConnected(client, logger)
  expect(connection.isConnected()).toBe(true)
  client.end()
  await expect.poll(() => client.start).toHaveBeenCalledTimes(2)
  await expect.poll(() => connection.isConnected()).toBe(true)
  await connection.close()
})

test('as long as Slack is away, it is tried again', async () => {
  const away = () => Promise.reject(new Error('away'))
  const client = clientOf(() => Promise.resolve(), away)
  const connection = await keepConnected(client, logger)
  client.end()
  await expect.poll(() => client.start).toHaveBeenCalledTimes(3)
  await connection.close()
})

test('closing ends it for good', async () => {
  const client = clientOf()
  const connection = await keepConnected(client, logger)
  await connection.close()
  expect(connection.isConnected()).toBe(false)
  expect(client.start).toHaveBeenCalledOnce()
})

test('a refused token is an error of the configuration, and Slack being away at first is not', async () => {
  await expect(
    keepConnected(
      clientOf(() => Promise.reject(refusal)),
      logger,
    ),
  ).rejects.toMatchObject({
    code: 'config/invalid',
    message: expect.stringContaining('SLACK_APP_TOKEN: invalid_auth'),
  })
  await expect(
    keepConnected(
      clientOf(() => Promise.reject(new Error('away'))),
      logger,
    ),
  ).rejects.toThrow('away')
})
