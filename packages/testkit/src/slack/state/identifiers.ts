/** Hands out what Slack identifies things by. */
export interface Identifiers {
  /** An id such as `C0000000A`: unique, with its kind as first letter. */
  id(kind: string): string
  /** A message's time and name: seconds with six decimals, never the same twice. */
  ts(): string
}

/** Identifiers that count up from the given time. */
export const identifiers = (now: () => number): Identifiers => {
  let count = 36 ** 3
  let last = 0
  return {
    id: (kind) => `${kind}0${(count++).toString(36).toUpperCase().padStart(8, '0')}`,
    ts() {
      last = Math.max(last + 1, now() * 1000)
      return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`
    },
  }
}
