import type { Candidate, NewStudyTrial } from '@soundscene/db'
import type { Random } from './random.ts'

/** What a rater has had that matters to what comes next. */
interface Had {
  soundId: string
  targetLeft: boolean | null
}

/** The places of a block that are to be filled. */
export interface Places {
  ordinals: readonly number[]
  had: readonly Had[]
}

/**
 * Ratings to come: sounds with all their pictures, so that models are compared by the same rater on the same sound. Of
 * the items with the fewest votes only; the pictures of one sound stand as far apart as they can.
 * @param candidates by votes, those of one sound together
 */
export function arrangeRatings(
  candidates: readonly Candidate[],
  { ordinals, had }: Places,
  random: Random,
): NewStudyTrial[] {
  const chosen = fewestFirst(candidates, ordinals.length)
  const order = spreadSounds(random.shuffle(chosen), had.at(-1)?.soundId)
  return order.map(({ id }, i) => ({ itemId: id, ordinal: ordinals[i] as number, targetLeft: null }))
}

/**
 * Choices to come: of the items with the fewest votes those whose sound the rater has not heard and whose balance asks
 * for the side that the rater has seen less.
 */
export function arrangeChoices(
  candidates: readonly Candidate[],
  { ordinals, had }: Places,
  random: Random,
): NewStudyTrial[] {
  const heard = new Set(had.map(({ soundId }) => soundId))
  let surplus = had.reduce((sum, { targetLeft }) => sum + sideOf(targetLeft), 0)
  const left = [...candidates]
  return ordinals.flatMap((ordinal) => {
    const wanted = Math.sign(-surplus)
    const lowest = left[0]?.taken
    const ties = left.filter(({ taken }) => taken === lowest)
    const best = ties.toSorted((a, b) => cost(a, heard, wanted) - cost(b, heard, wanted))[0]
    if (!best) return []
    left.splice(left.indexOf(best), 1)
    heard.add(best.soundId)
    const targetLeft = leftFor(best, wanted, random)
    surplus += sideOf(targetLeft)
    return [{ itemId: best.id, ordinal, targetLeft }]
  })
}

const sideOf = (targetLeft: boolean | null) => (targetLeft === null ? 0 : targetLeft ? 1 : -1)

/** Which side an item's balance asks for: 1 left, −1 right, 0 either. */
const needOf = ({ taken, lefts }: Candidate) => Math.sign(taken - 2 * lefts)

const cost = (item: Candidate, heard: ReadonlySet<string>, wanted: number) =>
  (heard.has(item.soundId) ? 2 : 0) + (needOf(item) * wanted < 0 ? 1 : 0)

const leftFor = (item: Candidate, wanted: number, random: Random): boolean => {
  const side = needOf(item) || wanted
  return side === 0 ? random.below(2) === 0 : side > 0
}

/** Whole sounds of the lowest level first, then what is left of it, then the next level. */
function fewestFirst(candidates: readonly Candidate[], count: number): Candidate[] {
  const levels = [...new Set(candidates.map(({ taken }) => taken))].sort((a, b) => a - b)
  const ordered = levels.flatMap((level) => largestFirst(candidates.filter(({ taken }) => taken === level)))
  return ordered.slice(0, count)
}

function largestFirst(items: readonly Candidate[]): Candidate[] {
  const sounds = new Map<string, Candidate[]>()
  for (const item of items) sounds.set(item.soundId, [...(sounds.get(item.soundId) ?? []), item])
  return [...sounds.values()].sort((a, b) => b.length - a.length).flat()
}

/** An order in which a sound follows itself as rarely as can be. */
function spreadSounds(items: readonly Candidate[], last: string | undefined): Candidate[] {
  const left = [...items]
  const order: Candidate[] = []
  while (left.length > 0) {
    const before = order.at(-1)?.soundId ?? last
    const next = mostCommon(left.filter(({ soundId }) => soundId !== before)) ?? (left[0] as Candidate)
    left.splice(left.indexOf(next), 1)
    order.push(next)
  }
  return order
}

/** An item of the sound that has the most left, which would otherwise be left to follow itself. */
function mostCommon(items: readonly Candidate[]): Candidate | undefined {
  const counts = new Map<string, number>()
  for (const { soundId } of items) counts.set(soundId, (counts.get(soundId) ?? 0) + 1)
  return items.toSorted((a, b) => (counts.get(b.soundId) ?? 0) - (counts.get(a.soundId) ?? 0))[0]
}
