import type { Content } from '../blocks/content.ts'

const timeoutMs = 10_000

/**
 * Answers at the address that came with a click, which works for half an hour and five answers.
 * @param replaces whether it takes the place of the message that was clicked on
 * @throws Error when the address has run out or can't be reached
 */
export async function respond(responseUrl: string, content: Content, replaces = false): Promise<void> {
  const { protocol, hostname } = new URL(responseUrl)
  if (protocol !== 'https:' && hostname !== '127.0.0.1') throw new Error('an address to answer at has to be private')
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...content, response_type: 'ephemeral', replace_original: replaces }),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (!response.ok) throw new Error(`an answer was refused with ${response.status}`)
}
