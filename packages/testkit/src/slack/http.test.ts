import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { App } from '@slack/bolt'
import { expect, onTestFinished, test } from 'vitest'
import { signatureHeaders } from './delivery/signature.ts'
import { listen } from './server/server.ts'
import { httpApp } from './testing/apps.ts'
import { patientSlack } from './testing/patient-slack.ts'

const start = async (wire: (app: App) => void) => {
  const fake = await patientSlack()
  const url = await httpApp(fake, wire)
  const ada = fake.workspace.person('ada')
  const channel = fake.workspace.channel('general', { members: [ada] })
  return { fake, url, ada, channel }
}

test('events, commands and shortcuts reach an app over HTTP', async () => {
  const { fake, ada, channel } = await start((app) => {
    app.message('hello', async ({ say }) => void (await say('hello yourself')))
    app.command('/draw', async ({ ack, command }) => ack(`drawing ${command.text}`))
    app.shortcut('draw', async ({ ack, respond }) => {
      await ack()
      await respond('no sound in there')
    })
  })
  const { message, ...posted } = ada.say(channel, 'hello')
  await Promise.all(posted.deliveries.map((delivery) => delivery.acknowledged()))
  await fake.until(() => channel.messages.some(({ text }) => text === 'hello yourself'))
  await ada.useSlash('/draw', 'a bell', channel).acknowledged()
  await ada.useMessageShortcut('draw', message).acknowledged()
  await fake.until(() => channel.ephemerals(ada.id).length === 2)
  expect(channel.ephemerals(ada.id).map(({ text }) => text)).toEqual(['drawing a bell', 'no sound in there'])
})

test('an app refuses requests that are not from Slack, or not from now', async () => {
  const { fake, url } = await start(() => {})
  const body = JSON.stringify({ type: 'event_callback', event: { type: 'message' } })
  const now = Math.floor(Date.now() / 1000)
  const status = async (secret: string, seconds: number) => {
    const headers = { 'content-type': 'application/json', ...signatureHeaders(secret, body, seconds) }
    return (await fetch(url, { method: 'POST', body, headers })).status
  }
  expect(await status('another secret', now)).toBe(401)
  expect(await status(fake.settings.signingSecret, now - 10 * 60)).toBe(401)
  expect(await status(fake.settings.signingSecret, now)).toBe(200)
})

test('a signature is the one that Slack documents', () => {
  const hex = createHmac('sha256', 'secret').update('v0:1531420618:token=x').digest('hex')
  expect(signatureHeaders('secret', 'token=x', 1_531_420_618)['x-slack-signature']).toBe(`v0=${hex}`)
})

/** Something that answers the challenge, and then events as told. */
const stubbornApp = async (answer: (request: IncomingMessage, response: ServerResponse) => void) => {
  const server = createServer(async (request, response) => {
    const body = await text(request)
    if (body.includes('"challenge"')) response.setHeader('content-type', 'application/json').end(body)
    else answer(request, response)
  })
  onTestFinished(() => void server.close().closeAllConnections())
  return listen(server)
}

test('an event that is not acknowledged comes again, and says why', async () => {
  const retries: unknown[] = []
  const url = await stubbornApp(({ headers }, response) => {
    retries.push([headers['x-slack-retry-num'], headers['x-slack-retry-reason']])
    if (retries.length === 2) response.writeHead(500).end()
    if (retries.length === 3) response.end()
  })
  const fake = await patientSlack({ ackTimeoutMs: 3_000, retryDelaysMs: [0, 1, 1] })
  await fake.deliverTo(url)
  const ada = fake.workspace.person('ada')
  await ada.say(fake.workspace.channel('general'), 'hello').acknowledged()
  expect(retries).toEqual([
    [undefined, undefined],
    ['1', 'http_timeout'],
    ['2', 'http_error'],
  ])
})

test('an event that is never acknowledged is given up', async () => {
  const fake = await patientSlack({ retryDelaysMs: [0, 1] })
  await fake.deliverTo(await stubbornApp((_, response) => response.writeHead(404).end()))
  const posted = fake.workspace.person('ada').say(fake.workspace.channel('general'), 'hello')
  await expect(posted.acknowledged()).rejects.toThrow('not acknowledged: http_error 404')
  expect(posted.deliveries[0]?.attempts).toHaveLength(3)
})

test('who types a command that is not acknowledged is told so', async () => {
  const fake = await patientSlack({ ackTimeoutMs: 3_000 })
  await fake.deliverTo(await stubbornApp(() => {}))
  const ada = fake.workspace.person('ada')
  const channel = fake.workspace.channel('general')
  ada.useSlash('/draw', '', channel)
  const told = await fake.until(() => ada.sees(channel)[0])
  expect(told).toMatchObject({ onlyFor: ada.id, text: '/draw failed with the error "operation_timeout"' })
})
