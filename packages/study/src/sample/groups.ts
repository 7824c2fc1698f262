/** Votes by a key, in the order of the keys' first appearance; votes without a key are left out. */
export function groupBy<V>(votes: readonly V[], key: (vote: V) => string | undefined): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const vote of votes) {
    const name = key(vote)
    if (name === undefined) continue
    const group = groups.get(name)
    if (group) group.push(vote)
    else groups.set(name, [vote])
  }
  return groups
}

const collator = new Intl.Collator('en', { numeric: true })

/** Names in the order that people expect: a, b, model 2, model 10. */
export const inOrder = (names: Iterable<string>): string[] => [...new Set(names)].sort(collator.compare)

/** A figure for each group, named and in order; empty where there are fewer than two groups. */
export function byGroup<V, F>(
  votes: readonly V[],
  key: (vote: V) => string | undefined,
  figure: (votes: V[]) => F,
): ({ name: string } & F)[] {
  const groups = groupBy(votes, key)
  if (groups.size < 2) return []
  return inOrder(groups.keys()).map((name) => ({ name, ...figure(groups.get(name) ?? []) }))
}
