import { readdir } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { type Made, makeDraw, post, statesOf } from './client.ts'
import { startSite } from './site-process.ts'
import { notASound, silence, tone } from './sounds.ts'
import type { Stack } from './stack.ts'

const missing = '0198c0de-0000-7000-8000-000000000000'

/** The HTTP interface, without a browser. */
export function apiSuite(stack: Stack): void {
  const at = (path: string, init?: RequestInit) => fetch(`${stack.address}${path}`, init)
  const send = (body: BodyInit, query?: string) => post(stack.address, body, query)
  const otherSite = async (variables: Record<string, string>) => {
    const site = await startSite({ ...stack.variables, ...variables })
    onTestFinished(site.stop)
    return site
  }

  test.each([
    ['nothing', () => Buffer.alloc(0), 400, 'sound/empty'],
    ['a letter', notASound, 415, 'sound/not-audio'],
    ['silence', silence, 422, 'sound/silent'],
    ['half a file', () => tone().subarray(0, 60), 422, 'sound/'],
    ['too much', () => Buffer.alloc(2_000_001), 413, 'sound/too-large'],
  ])('%s is refused in words, and nothing is written', async (_, bytes, status, code) => {
    const before = await filesIn(stack.blobs)
    const response = await send(new Uint8Array(bytes()))
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({
      status,
      code: expect.stringContaining(code),
      detail: expect.any(String),
    })
    expect(await filesIn(stack.blobs)).toEqual(before)
  })

  test('a refusal is in German for whoever asks in German', async () => {
    const response = await at(`/api/draws/${missing}`, { headers: { 'accept-language': 'de-AT' } })
    expect(await response.json()).toMatchObject({
      code: 'draw/not-found',
      detail: 'Dieses Bild gibt es nicht. Vielleicht wurde es gelöscht.',
    })
  })

  test('a stream without a length is cut off at the limit', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 100_000
        controller.enqueue(new Uint8Array(100_000))
      },
    })
    const outcome = await send(endless).then(
      ({ status }) => status,
      () => 'connection closed',
    )
    expect([413, 'connection closed']).toContain(outcome)
    expect(sent).toBeLessThan(50e6)
  })

  test.each([['?seed=-1'], ['?seed=many'], ['?gain=0'], ['?gain=17']])('the options %s are refused', async (query) => {
    const response = await send(tone(), query)
    expect(await response.json()).toMatchObject({ status: 400, code: 'input/invalid' })
  })

  test('a sound is taken, drawn as asked, and told about until it is done', async () => {
    const response = await send(tone(), '?seed=7&gain=0.5')
    const made = (await response.json()) as Made
    expect(response.status).toBe(202)
    expect(response.headers.get('location')).toBe(`/api/draws/${made.id}`)
    const states = await statesOf(stack.address, made.id)
    expect(states.at(-1)).toMatchObject({ state: 'done', seed: 7, gain: 0.5, seconds: 1, model: 'stand-in' })
    expect(await (await at(`/api/draws/${made.id}`)).json()).toEqual(states.at(-1))
    expect(JSON.stringify(states)).not.toContain('ownerToken')
  })

  test('a picture comes in two sizes, and is not sent again to who has it', async () => {
    const { id } = await makeDraw(stack.address)
    const small = await at(`/api/draws/${id}/picture`)
    const large = await at(`/api/draws/${id}/picture?size=512`)
    expect(small.headers.get('cache-control')).toContain('immutable')
    expect(await sharp(await small.arrayBuffer()).metadata()).toMatchObject({ format: 'png', width: 64, height: 64 })
    expect(await sharp(await large.arrayBuffer()).metadata()).toMatchObject({ format: 'png', width: 512, height: 512 })
    const again = await at(`/api/draws/${id}/picture`, {
      headers: { 'If-None-Match': small.headers.get('etag') ?? '' },
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('the waveform can be seen, four hundred numbers of it', async () => {
    const { id } = await makeDraw(stack.address)
    const peaks = (await (await at(`/api/draws/${id}/peaks`)).json()) as number[]
    expect(peaks).toHaveLength(400)
    expect(Math.max(...peaks)).toBeCloseTo(0.5, 1)
  })

  test('another take is a child of the first, with a seed of its own', async () => {
    const first = await makeDraw(stack.address)
    const response = await at(`/api/draws/${first.id}/takes`, { method: 'POST', body: JSON.stringify({ gain: 2 }) })
    const take = (await response.json()) as Made
    expect([response.status, take.parentId, take.gain]).toEqual([202, first.id, 2])
    expect(take.seed).not.toBe(first.seed)
  })

  test('only who made a picture can delete it, and then it is gone for everybody', async () => {
    const { id, ownerToken } = await makeDraw(stack.address)
    const remove = (token: string) =>
      at(`/api/draws/${id}`, { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } })
    expect((await remove('guess')).status).toBe(403)
    expect((await remove((await makeDraw(stack.address)).ownerToken)).status).toBe(403)
    expect((await at(`/api/draws/${id}/picture`)).status).toBe(200)
    expect((await remove(ownerToken)).status).toBe(204)
    for (const path of [`/api/draws/${id}`, `/api/draws/${id}/picture`, `/s/${id}`])
      expect((await at(path)).status, path).toBe(404)
  })

  test.each([missing, 'x', '..%2f..', `${missing}%00`])('the id %s leads to no draw, whatever is asked', async (id) => {
    for (const path of ['', '/events', '/peaks', '/picture']) {
      const response = await at(`/api/draws/${id}${path}`)
      expect([path, response.status]).toEqual([path, 404])
    }
  })

  test('a client that asks too often waits, whatever it claims to be', async () => {
    const { address } = await otherSite({ DRAWS_PER_MINUTE: '2' })
    const claim = (client: number) => post(address, notASound(), '', { 'X-Forwarded-For': `10.0.0.${client}` })
    expect((await claim(1)).status).toBe(415)
    expect((await claim(2)).status).toBe(415)
    const third = await claim(3)
    expect([third.status, await third.json()]).toEqual([429, expect.objectContaining({ code: 'draw/busy' })])
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('without its database the site says so, and still shows its page', async () => {
    const { address } = await otherSite({ DATABASE_URL: 'postgresql://127.0.0.1:1/none' })
    for (const response of [await post(address, tone()), await fetch(`${address}/healthz`)]) {
      expect([response.status, await response.json()]).toEqual([
        503,
        expect.objectContaining({ code: 'service/unavailable' }),
      ])
    }
    const page = await fetch(`${address}/?draw=${missing}`)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('restarting or overloaded')])
  })

  test('a wrong configuration ends the site with every mistake named', async () => {
    const site = await otherSite({ OWNER_SECRET: 'short', DATABASE_URL: '' })
    expect(site.child.exitCode).not.toBeNull()
    expect(site.output()).toMatch(/OWNER_SECRET[\s\S]*DATABASE_URL|DATABASE_URL[\s\S]*OWNER_SECRET/)
  })

  test('pages run only the scripts that the site put there', async () => {
    const response = await at('/')
    const html = await response.text()
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
    expect(nonce).toBeTruthy()
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`)
    expect(await (await at('/')).text()).not.toContain(nonce)
    expect(response.headers.get('set-cookie')).toBeNull()
  })
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}
