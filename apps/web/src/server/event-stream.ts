const heartbeatMs = 15_000

/**
 * Server-sent events, one JSON message for each value, until there are no more. A comment every 15 s keeps proxies
 * from closing a quiet stream.
 * @param tell makes of a value what is sent
 */
export function eventStream<T>(values: AsyncIterable<T>, tell: (value: T) => unknown = (value) => value): Response {
  const iterator = values[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  let heart: NodeJS.Timeout | undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      heart = setInterval(() => controller.enqueue(encoder.encode(': still here\n\n')), heartbeatMs)
    },
    async pull(controller) {
      const next = await iterator.next().catch(() => ({ done: true as const, value: undefined }))
      if (!next.done) return controller.enqueue(encoder.encode(`data: ${JSON.stringify(tell(next.value))}\n\n`))
      clearInterval(heart)
      controller.close()
    },
    async cancel() {
      clearInterval(heart)
      await iterator.return?.()
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
