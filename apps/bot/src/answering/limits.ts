/** How much one person and one server may have drawn; what is beyond waits its turn. */
export interface Limits {
  /** At once. */
  personActive: number
  serverActive: number
  /** Begun within a minute. */
  personPerMinute: number
  serverPerMinute: number
  /** How many of one person's requests may wait before the next is refused. */
  personWaiting: number
}
