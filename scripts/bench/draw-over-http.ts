import { setTimeout as sleep } from 'node:timers/promises'

/** What the site says of a draw, as far as the benchmark looks. */
interface DrawStatus {
  id: string
  state: string
}

/**
 * Posts a sound to a running site and waits until its picture is drawn.
 *
 * @throws Error when the site refuses the sound, or the draw ends in anything but `done`.
 */
export async function drawOverHttp(site: string, sound: Uint8Array): Promise<void> {
  const posted = await fetch(new URL('/api/draws', site), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', origin: new URL(site).origin },
    body: Buffer.from(sound),
  })
  if (posted.status !== 202) throw new Error(`POST /api/draws answered ${posted.status}: ${await posted.text()}`)
  const { id } = (await posted.json()) as DrawStatus
  for (;;) {
    const answer = await fetch(new URL(`/api/draws/${id}`, site))
    const { state } = (await answer.json()) as DrawStatus
    if (state === 'done') return
    if (!answer.ok || state === 'failed') throw new Error(`GET /api/draws/${id} answered ${answer.status}, ${state}`)
    await sleep(50)
  }
}
