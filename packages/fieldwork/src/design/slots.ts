import type { StudyConfig } from '../config/study-config.ts'
import { Random } from './random.ts'

/** What stands at one place of a rater's block. */
export interface Slot {
  kind: 'rating' | 'choice'
  role: 'main' | 'real' | 'bothWrong'
}

type SlotConfig = Pick<StudyConfig, 'kind' | 'block' | 'checks'>

/**
 * A rater's block: ratings first, then choices with the attention checks among them, never at their beginning. It
 * follows from the rater's seed, so a reload sees the same.
 */
export function slotsOf(config: SlotConfig, seed: number): Slot[] {
  const ratings = config.kind === 'choice' ? [] : fill(config.block.rating, { kind: 'rating', role: 'main' })
  return config.kind === 'rating' ? ratings : [...ratings, ...choices(config, new Random('slots', seed))]
}

function choices({ block, checks }: SlotConfig, random: Random): Slot[] {
  const main = fill(block.choice, { kind: 'choice', role: 'main' })
  const real = fill(checks.real, { kind: 'choice', role: 'real' })
  const bothWrong = fill(checks.bothWrong, { kind: 'choice', role: 'bothWrong' })
  const [first, ...rest] = main
  return [first as Slot, ...random.shuffle([...rest, ...real, ...bothWrong])]
}

const fill = (count: number, slot: Slot): Slot[] => Array.from({ length: count }, () => slot)
