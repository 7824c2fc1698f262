const hourMs = 3_600_000
const mostConversations = 10_000

/** Allows help once an hour in each conversation; forgets the oldest when there are very many. */
export function createHelpLine(now: () => number = Date.now): (channel: string) => boolean {
  const helpedAt = new Map<string, number>()
  return (channel) => {
    if (now() - (helpedAt.get(channel) ?? Number.NEGATIVE_INFINITY) < hourMs) return false
    helpedAt.delete(channel)
    helpedAt.set(channel, now())
    const [oldest] = helpedAt.keys()
    if (helpedAt.size > mostConversations && oldest !== undefined) helpedAt.delete(oldest)
    return true
  }
}
