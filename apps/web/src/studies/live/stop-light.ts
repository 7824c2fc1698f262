import type { LiveFigures, LiveStudy } from '@soundscene/fieldwork'

/** Whether data collection may end, by figures that are right however often somebody looks. */
export interface StopLight {
  light: 'wait' | 'settled' | 'full'
  /** What is known: the order of two answers, or of models, lower first. */
  settled: [lower: string, higher: string][]
  /** Comparisons that are still open. */
  open: [string, string][]
  /** How sure all settled comparisons are together. */
  confidence: number
}

/** What was registered before the first vote, as far as the light needs it. */
export interface Registered {
  primary: 'match-share' | 'model-differences'
  contrasts: readonly (readonly [string, string])[]
  level: number
}

interface Figure {
  name: string
  interval: { lower: number; upper: number } | null
}

const anchors = ['real', 'wrong-class']

/**
 * The light turns when the registered comparison is settled: of confidence sequences that hold at every look, two that
 * don't overlap tell the order of what they are about for good. Looking at it, and stopping by it, is no cheating.
 */
export function stopLightOf(study: LiveStudy, registered: Registered): StopLight {
  const figures = study.strata.site
  const compared = figures ? comparisons(figures, registered) : []
  const settled = compared.flatMap(([a, b]) => order(a, b))
  const open = compared.filter(([a, b]) => order(a, b).length === 0).map(([a, b]): [string, string] => [a.name, b.name])
  const { stored, wanted } = study.progress
  const isFull = wanted > 0 && stored >= wanted
  const light = isFull ? 'full' : compared.length > 0 && open.length === 0 ? 'settled' : 'wait'
  return { light, settled, open, confidence: confidenceOf(compared, registered) }
}

function comparisons(figures: LiveFigures, { primary, contrasts }: Registered): [Figure, Figure][] {
  if (primary === 'match-share') return figures.shares ? [[share(figures, 'other'), share(figures, 'match')]] : []
  const models = modelFigures(figures)
  const named = (name: string) => models.find((model) => model.name === name)
  const registered =
    contrasts.length > 0 ? contrasts : models.slice(1).map(({ name }, i) => [models[i]?.name ?? '', name])
  return registered.flatMap(([first = '', second = '']): [Figure, Figure][] => {
    const [low, high] = [named(first), named(second)]
    return low && high ? [[low, high]] : []
  })
}

const share = (figures: LiveFigures, choice: 'match' | 'other'): Figure => ({
  name: choice,
  interval: figures.shares?.shares[choice]?.asymptotic ?? figures.shares?.shares[choice]?.empiricalBernstein ?? null,
})

/** Of scores, or where nothing was rated of shares that match. */
function modelFigures({ scores, sharesByModel }: LiveFigures): Figure[] {
  if (scores.length > 0)
    return scores
      .filter(({ name }) => !anchors.includes(name))
      .map(({ name, score }) => ({ name, interval: score?.asymptotic ?? score?.empiricalBernstein ?? null }))
  return Object.entries(sharesByModel).map(
    ([
      name,
      {
        shares: { match },
      },
    ]) => ({
      name,
      interval: match?.asymptotic ?? match?.empiricalBernstein ?? null,
    }),
  )
}

function order(a: Figure, b: Figure): [string, string][] {
  if (!a.interval || !b.interval) return []
  if (a.interval.upper < b.interval.lower) return [[a.name, b.name]]
  return b.interval.upper < a.interval.lower ? [[b.name, a.name]] : []
}

/** Shares hold together at the level; each model's sequence holds by itself, so together they err as often as their sum. */
function confidenceOf(compared: readonly [Figure, Figure][], { primary, level }: Registered): number {
  if (primary === 'match-share') return level
  const models = new Set(compared.flatMap((pair) => pair.map(({ name }) => name))).size
  return Math.max(0, 1 - Math.max(1, models) * (1 - level))
}
