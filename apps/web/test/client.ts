import type { Take } from '../src/studio/take.ts'
import { tone } from './sounds.ts'

/** A draw as it is answered to whoever made it. */
export type Made = Take & { ownerToken: string }

/** Sends a sound over HTTP. */
export const post = (address: string, body: BodyInit, query = '', headers: HeadersInit = {}): Promise<Response> =>
  fetch(`${address}/api/draws${query}`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

/** Makes a draw and waits, over its event stream, until it is final. */
export async function makeDraw(address: string, query = ''): Promise<Made> {
  const made = (await (await post(address, tone(), query)).json()) as Made
  const events = await statesOf(address, made.id)
  return { ...made, ...(events.at(-1) as Take) }
}

/** Every event of a draw until its stream ends. */
export async function statesOf(address: string, id: string): Promise<Take[]> {
  const text = await (await fetch(`${address}/api/draws/${id}/events`)).text()
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data as string) as Take)
}
