/** Agreement on answers that have no order, as description only. */
export interface CountAgreement {
  /** Mean share of pairs of raters who gave an item the same answer. */
  raw: number
  /** Agreement by chance that κ assumes. */
  expected: number
  /** Fleiss 1971, Psychol. Bull. 76:378; items may have different numbers of answers. */
  fleissKappa: number | null
  /** Gwet 2008, Br. J. Math. Stat. Psychol. 61:29; does not collapse when one answer is far ahead. */
  gwetAc1: number
}

/**
 * Agreement among answers to the same items; null without an item that was answered twice.
 * @param counts for each item, how often each answer was given
 */
export function agreementOfCounts(counts: readonly (readonly number[])[]): CountAgreement | null {
  const items = counts.filter((item) => sum(item) > 1)
  const answers = items[0]?.length ?? 0
  if (answers < 2) return null
  const raw = sum(items.map(agreeing)) / items.length
  const n = sum(items.map(sum))
  const columns = Array.from({ length: answers }, (_, answer) => items.map((item) => item[answer] as number))
  const expected = sum(columns.map((column) => (sum(column) / n) ** 2))
  const shares = columns.map((column) => sum(column.map((count, i) => count / sum(items[i] ?? []))) / items.length)
  const gwetExpected = sum(shares.map((share) => share * (1 - share))) / (answers - 1)
  return {
    raw,
    expected,
    fleissKappa: expected < 1 ? (raw - expected) / (1 - expected) : null,
    gwetAc1: (raw - gwetExpected) / (1 - gwetExpected),
  }
}

/** Share of pairs of answers to one item that agree. */
function agreeing(item: readonly number[]): number {
  const n = sum(item)
  return sum(item.map((count) => count * (count - 1))) / (n * (n - 1))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
