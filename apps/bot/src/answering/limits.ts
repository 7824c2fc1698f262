/** How much one person and one server may have drawn at once and in a minute; what is beyond waits its turn. */
export interface ClaimLimits {
  personActive: number
  personPerMinute: number
  serverActive: number
  serverPerMinute: number
}
