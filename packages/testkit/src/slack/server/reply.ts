import type { ServerResponse } from 'node:http'

/** What is answered to one request. */
export interface Reply {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array
  /** Writes the body instead, for one that never ends. */
  stream?: (response: ServerResponse) => void
}

/** An answer in JSON. */
export const jsonReply = (body: object, status = 200, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
})

export const writeReply = (response: ServerResponse, { status, headers, body, stream }: Reply): void => {
  const length = stream ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  response.writeHead(status, { ...headers, ...length })
  if (stream) stream(response)
  else response.end(body)
}
