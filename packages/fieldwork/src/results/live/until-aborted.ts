/** Waits for a promise, or for no longer than until the signal aborts; nothing of it stays with the signal. */
export async function untilAborted(promise: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return promise
  let stop = () => {}
  const aborted = new Promise<void>((resolve) => {
    stop = resolve
    signal.addEventListener('abort', stop, { once: true })
  })
  await Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', stop))
}
