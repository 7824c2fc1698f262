import { availableParallelism } from 'node:os'
import pLimit from 'p-limit'
import { type DecoderProcess, startDecoder } from './decoder-process.ts'

const slots = pLimit(availableParallelism())
let keepsSpare = false
let spare: DecoderProcess | undefined

function takeSpare(): DecoderProcess | undefined {
  const taken = spare
  spare = undefined
  return taken?.child.connected ? taken : undefined
}

/** Has a fresh decoder process do some work once one of as many slots as there are processors is free. */
export function withDecoder<T>(work: (decoder: DecoderProcess) => Promise<T>, signal?: AbortSignal): Promise<T> {
  return slots(async () => {
    signal?.throwIfAborted()
    try {
      return await work(takeSpare() ?? startDecoder())
    } finally {
      if (keepsSpare) spare ??= startDecoder()
    }
  })
}

/** Keeps one decoder process started ahead, so that a sound need not wait for it: for servers, at about 100 MB. */
export function warmDecoder(): void {
  keepsSpare = true
  spare ??= startDecoder()
}
