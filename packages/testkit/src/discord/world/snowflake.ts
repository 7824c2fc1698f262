const discordEpoch = 1_420_070_400_000n

/** A maker of snowflakes: unique, growing, and telling the time at which they were made as Discord's ids do. */
export const snowflakes = (now: () => number): (() => string) => {
  let last = 0n
  return () => {
    const earliest = (BigInt(Math.floor(now())) - discordEpoch) << 22n
    last = earliest > last ? earliest : last + 1n
    return String(last)
  }
}
