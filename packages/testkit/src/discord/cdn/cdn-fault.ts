import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Attachment } from '../world/message.ts'

/** What a download brings instead of the file. */
export type CdnFault =
  /** A page in place of the sound, with status 200. */
  | { kind: 'page' }
  /** Another address. */
  | { kind: 'redirect'; to: string }
  /** More and more bytes, without an end or a declared length. */
  | { kind: 'endless' }
  /** The file, a kilobyte at a time. */
  | { kind: 'slow'; everyMs: number }
  /** Half of the file, then a cut connection. */
  | { kind: 'cut' }
  | { kind: 'status'; status: number }

/** Sends a file, or what a fault makes of it. */
export const serve = async (response: ServerResponse, attachment: Attachment, fault?: CdnFault): Promise<void> => {
  if (!fault) return whole(response, attachment)
  if (fault.kind === 'page')
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title>')
  if (fault.kind === 'redirect') response.writeHead(302, { location: fault.to }).end()
  if (fault.kind === 'status') response.writeHead(fault.status).end()
  if (fault.kind === 'cut') cut(response, attachment)
  if (fault.kind === 'endless') await endless(response)
  if (fault.kind === 'slow') await slow(response, attachment, fault.everyMs)
}

const headers = ({ contentType, bytes }: Attachment) => ({
  'content-type': contentType,
  'content-length': bytes.length,
})

const whole = (response: ServerResponse, attachment: Attachment): void => {
  response.writeHead(200, headers(attachment)).end(attachment.bytes)
}

const cut = (response: ServerResponse, attachment: Attachment): void => {
  response.writeHead(200, headers(attachment))
  response.write(attachment.bytes.subarray(0, attachment.bytes.length / 2), () => response.destroy())
}

const endless = async (response: ServerResponse): Promise<void> => {
  response.writeHead(200, { 'content-type': 'audio/ogg' })
  const chunk = Buffer.alloc(65_536)
  while (!response.destroyed) if (!response.write(chunk)) await sleep(1)
}

const slow = async (response: ServerResponse, attachment: Attachment, everyMs: number): Promise<void> => {
  response.writeHead(200, headers(attachment))
  for (let at = 0; at < attachment.bytes.length && !response.destroyed; at += 1024) {
    response.write(attachment.bytes.subarray(at, at + 1024))
    await sleep(everyMs)
  }
  response.end()
}
