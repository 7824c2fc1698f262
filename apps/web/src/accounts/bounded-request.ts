import { SoundsceneError } from '@soundscene/errors'
import type { z } from 'zod'
import { readBounded } from '../server/bounded-body.ts'
import { parsed } from '../server/handle.ts'

const mostMegabytes = 0.1

/** The same request with its body read, which no form makes long. @throws SoundsceneError `input/invalid` */
export async function boundedRequest(request: Request): Promise<Request> {
  const { url, method, headers } = request
  return new Request(url, { method, headers, body: await bodyOf(request) })
}

/** A request's body, in the shape expected. @throws SoundsceneError `input/invalid` */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  return parsed(schema, jsonIn((await bodyOf(request)).toString()))
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new SoundsceneError('input/invalid', { what: 'The request is no JSON.' })
  }
}

async function bodyOf(request: Request): Promise<Buffer<ArrayBuffer>> {
  const bytes = await readBounded(request, mostMegabytes).catch(() => {
    throw new SoundsceneError('input/invalid', { what: 'The request is too long.' })
  })
  return Buffer.from(bytes)
}
