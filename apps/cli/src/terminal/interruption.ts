/** Aborts at the first Ctrl-C or SIGTERM so that a run stops at its next safe point; a second one ends the process. */
export function untilInterrupted(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.stderr.write('\nStopping at the next safe point; once more to stop at once.\n')
      process.once(signal, () => process.exit(130))
      controller.abort()
    })
  }
  return controller.signal
}
