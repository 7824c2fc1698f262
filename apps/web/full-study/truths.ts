import type { TasteInput } from '@soundscene/fieldwork/simulation'

/** What is true of all raters and sounds there could be, by the figure that estimates it. */
export type Truths = Map<string, number>

/** A taste with all that a study of these raters is compared with. */
export type KnownTaste = TasteInput & { matches: Record<string, number>; scores: Record<string, number> }

const [real, wrongClass] = ['real', 'wrong-class']

/**
 * A ladder of models in the order of their names, each liked better than the one before, between anchors that hardly
 * anybody mistakes. The last is as good as the paper's: 73 % match.
 */
export function ladderOf(models: readonly string[]): KnownTaste {
  const between = (from: number, to: number) => (index: number) =>
    models.length === 1 ? to : Math.round(100 * (from + ((to - from) * index) / (models.length - 1))) / 100
  const rungs = (rung: (index: number) => number) => Object.fromEntries(models.map((name, i) => [name, rung(i)]))
  return {
    matches: rungs(between(0.4, 0.73)),
    otherOfRest: 0.41,
    scores: { ...rungs(between(1.9, 3.7)), [real as string]: 4.6, [wrongClass as string]: 1.3 },
  }
}

/** Every true value of a study in which each model is asked about equally often. */
export function truthsOf({ matches, otherOfRest = 0, scores }: KnownTaste): Truths {
  const models = Object.keys(matches).sort()
  const match = models.reduce((sum, name) => sum + (matches[name] as number), 0) / models.length
  const neighbours = models.slice(1).map((second, i) => [models[i] as string, second] as const)
  return new Map([
    ['match', match],
    ['other', otherOfRest * (1 - match)],
    ['neither', (1 - otherOfRest) * (1 - match)],
    ...models.map((name) => [`match with ${name}`, matches[name] as number] as const),
    ...Object.entries(scores).map(([name, score]) => [`score of ${name}`, score] as const),
    ...neighbours.map(
      ([first, second]) => [`${first} → ${second}`, (scores[second] as number) - (scores[first] as number)] as const,
    ),
  ])
}
