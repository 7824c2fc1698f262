import type { IncomingHttpHeaders } from 'node:http'

/** Arguments of a request, whichever of Slack's encodings it uses. */
export const readArguments = async (headers: IncomingHttpHeaders, body: Buffer): Promise<Record<string, unknown>> => {
  const type = headers['content-type'] ?? ''
  if (type.includes('json')) return JSON.parse(body.toString() || '{}')
  if (type.startsWith('multipart/')) return Object.fromEntries(await formOf(type, body))
  return Object.fromEntries(new URLSearchParams(body.toString()))
}

/** Bytes of an upload: the body itself, or the first file of a form. */
export const readUpload = async (headers: IncomingHttpHeaders, body: Buffer): Promise<Uint8Array> => {
  const type = headers['content-type'] ?? ''
  if (!type.startsWith('multipart/')) return body
  for (const [, value] of await formOf(type, body))
    if (typeof value !== 'string') return new Uint8Array(await value.arrayBuffer())
  return new Uint8Array()
}

const formOf = (type: string, body: Buffer): Promise<FormData> =>
  new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()

/** The token of a request, from its header or else its arguments. */
export const readToken = (headers: IncomingHttpHeaders, args: Record<string, unknown>): string =>
  /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? (typeof args.token === 'string' ? args.token : '')
