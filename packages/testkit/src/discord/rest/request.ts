import type { IncomingMessage } from 'node:http'
import type { NumberedUpload } from '../messages/form-files.ts'
import { refuse } from './api-error.ts'

/** One request of the REST interface, read whole. */
export interface ApiRequest {
  readonly method: string
  /** Path after `/api/v10`, decoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: unknown
  readonly files: NumberedUpload[]
}

/** No request of any message may be larger than this. */
const largestRequest = 25 * 2 ** 20 + 2 ** 16

/**
 * Reads a request with a body of JSON or of parts: `payload_json` and `files[n]`.
 * @throws ApiError 40005, 50035, 50109
 */
export const readRequest = async (request: IncomingMessage): Promise<ApiRequest> => {
  const url = new URL(request.url ?? '/', 'http://discord')
  const path = decodeURIComponent(url.pathname).replace(/^\/api(\/v10)?/, '')
  const bytes = await readBytes(request)
  const type = request.headers['content-type'] ?? ''
  const head = { method: request.method ?? 'GET', path, query: url.searchParams, headers: request.headers }
  if (bytes.length === 0) return { ...head, body: undefined, files: [] }
  if (type.startsWith('application/json')) return { ...head, body: parseJson(bytes.toString()), files: [] }
  if (type.startsWith('multipart/form-data')) return { ...head, ...(await readParts(bytes, type)) }
  return refuse('invalidContentType')
}

const readBytes = async (request: IncomingMessage): Promise<Buffer<ArrayBuffer>> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= largestRequest) chunks.push(chunk)
  }
  return length <= largestRequest ? Buffer.concat(chunks) : refuse('tooLarge')
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return refuse('invalidJson')
  }
}

const readParts = async (bytes: Buffer<ArrayBuffer>, type: string): Promise<Pick<ApiRequest, 'body' | 'files'>> => {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const files: NumberedUpload[] = []
  let body: unknown
  for (const [name, part] of form) {
    const number = /^files\[(\d+)\]$/.exec(name)?.[1]
    if (name === 'payload_json') body = parseJson(typeof part === 'string' ? part : await part.text())
    else if (number && typeof part !== 'string')
      files.push({ number, name: part.name, type: part.type, bytes: new Uint8Array(await part.arrayBuffer()) })
    else return refuse('invalidContentType')
  }
  return { body: body ?? {}, files }
}
