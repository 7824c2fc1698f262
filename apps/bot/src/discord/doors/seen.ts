const remembered = 1000

/** Whether an event's id comes for the first time; after a reconnect Discord may send some again. */
export function createSeen(): (id: string) => boolean {
  const seen = new Set<string>()
  return (id) => {
    if (seen.has(id)) return false
    seen.add(id)
    const [oldest] = seen
    if (seen.size > remembered && oldest !== undefined) seen.delete(oldest)
    return true
  }
}
