import { chiSquareTail } from '../distributions.ts'

/** McNemar's test with and without continuity correction. */
export interface McNemar {
  chiSquare: number
  chiSquareCorrected: number
  p: number
  pCorrected: number
}

/**
 * Whether two shares among the same pairs differ, from the two counts of pairs that disagree.
 * Right only where pairs are independent; null when no pair disagrees.
 * @see McNemar 1947, Psychometrika 12:153
 */
export function mcnemar(onlyFirst: number, onlySecond: number): McNemar | null {
  const disagreeing = onlyFirst + onlySecond
  if (disagreeing === 0) return null
  const gap = Math.abs(onlyFirst - onlySecond)
  const chiSquare = gap ** 2 / disagreeing
  const chiSquareCorrected = Math.max(0, gap - 1) ** 2 / disagreeing
  return {
    chiSquare,
    chiSquareCorrected,
    p: chiSquareTail(chiSquare, 1),
    pCorrected: chiSquareTail(chiSquareCorrected, 1),
  }
}
