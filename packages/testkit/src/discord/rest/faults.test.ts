import { REST, Routes } from 'discord.js'
import { expect, it } from 'vitest'
import { tooManyRequests } from '../index.ts'
import { openLab } from '../testing/lab.ts'

const faultLab = async () => {
  const lab = await openLab()
  const rest = new REST({ ...lab.fake.rest, version: '10', retries: 1 }).setToken(lab.fake.token)
  const post = () => rest.post(Routes.channelMessages(lab.channel.id), { body: { content: 'a' } })
  const sound = lab.ada.postFile(lab.channel, { name: 'a.ogg', bytes: Buffer.alloc(5000, 1) })
  const read = async () => {
    const path = Routes.channelMessage(lab.channel.id, sound.id)
    const { attachments } = (await rest.get(path)) as { attachments: { url: string }[] }
    return attachments[0]?.url ?? ''
  }
  return { ...lab, rest, post, read, attachment: sound.attachments[0] }
}

it.each([true, false])('limits requests so that the client waits and tries again (global: %s)', async (global) => {
  const { fake, post, channel } = await faultLab()
  fake.fail({ method: 'POST' }, tooManyRequests({ retryAfterSeconds: 0.05, global }))
  await post()
  expect(fake.calls.map(({ status }) => status)).toEqual([429, 200])
  expect(channel.messages).toHaveLength(2)
})

it('fails as often as it is told to, and only where', async () => {
  const { fake, rest, post } = await faultLab()
  fake.fail({ method: 'POST', path: /\/messages$/ }, { status: 500, times: 2 })
  await rest.get(Routes.user())
  await expect(post()).rejects.toMatchObject({ status: 500 })
  await expect(post()).resolves.toBeDefined()
})

it('can do what is asked and lose the answer only', async () => {
  const { fake, channel } = await faultLab()
  fake.fail({}, { reset: true, isDone: true })
  const url = `${fake.rest.api}/v10${Routes.channelMessages(channel.id)}`
  const headers = { authorization: `Bot ${fake.token}`, 'content-type': 'application/json' }
  await expect(fetch(url, { method: 'POST', headers, body: '{"content":"a"}' })).rejects.toThrow('fetch failed')
  expect(channel.messages).toHaveLength(2)
  expect(fake.calls).toMatchObject([{ status: 0 }])
})

it('stops failing when healed', async () => {
  const { fake, post, read } = await faultLab()
  fake.fail({}, { status: 503, times: Number.POSITIVE_INFINITY })
  fake.spoil('all', { kind: 'status', status: 500 })
  fake.heal()
  await expect(post()).resolves.toBeDefined()
  expect((await fetch(await read())).status).toBe(200)
})

it('serves a page, another address, or half a file in place of a sound', async () => {
  const { fake, read, attachment } = await faultLab()
  if (!attachment) throw new Error('no attachment')
  const url = await read()
  fake.spoil(attachment, { kind: 'page' })
  expect(await (await fetch(url)).text()).toContain('<!doctype html>')
  fake.spoil(attachment, { kind: 'redirect', to: 'http://192.0.2.1/' })
  const moved = await fetch(url, { redirect: 'manual' })
  expect([moved.status, moved.headers.get('location')]).toEqual([302, 'http://192.0.2.1/'])
  fake.spoil(attachment, { kind: 'cut' })
  await expect((await fetch(url)).arrayBuffer()).rejects.toThrow('terminated')
})

it('serves a file slowly, or without an end', async () => {
  const { fake, read } = await faultLab()
  const url = await read()
  fake.spoil('all', { kind: 'slow', everyMs: 1 })
  expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(5000)
  fake.spoil('all', { kind: 'endless' })
  const { body, headers } = await fetch(url)
  expect(headers.get('content-length')).toBeNull()
  let length = 0
  for await (const chunk of body ?? []) {
    length += (chunk as Uint8Array).length
    if (length > 2 ** 20) break
  }
  expect(length).toBeGreaterThan(2 ** 20)
})
