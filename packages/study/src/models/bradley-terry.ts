import { invert } from '../clusters/invert.ts'

/** How often each of two won when the first was at home (or on the left). */
export interface Comparison {
  home: string
  away: string
  homeWins: number
  awayWins: number
}

/** Log-abilities, the reference's being 0, and the advantage of being at home, with naive standard errors. */
export interface BradleyTerry {
  abilities: Record<string, number>
  home: number | null
  standardErrors: { abilities: Record<string, number>; home: number | null }
}

/**
 * Fits logit P(home wins) = ability(home) − ability(away) + advantage by maximum likelihood (Newton's method). Null where
 * the data leave an ability without an end, as when somebody never lost.
 * @see Bradley & Terry 1952, Biometrika 39:324; Agresti 1990, Categorical Data Analysis, §10.6
 */
export function bradleyTerry(
  comparisons: readonly Comparison[],
  { reference, withHome }: { reference: string; withHome: boolean },
): BradleyTerry | null {
  const others = [...new Set(comparisons.flatMap(({ home, away }) => [home, away]))].filter(
    (name) => name !== reference,
  )
  const rows = comparisons.map(({ home, away, homeWins, awayWins }) => ({
    x: [...others.map((name) => Number(name === home) - Number(name === away)), ...(withHome ? [1] : [])],
    wins: homeWins,
    games: homeWins + awayWins,
  }))
  const fit = newton(rows, others.length + Number(withHome))
  if (!fit) return null
  const abilitiesOf = (values: readonly number[]) =>
    Object.fromEntries([[reference, 0], ...others.map((name, k) => [name, values[k] as number] as const)])
  const homeOf = (values: readonly number[]) => (withHome ? (values.at(-1) as number) : null)
  return {
    abilities: abilitiesOf(fit.point),
    home: homeOf(fit.point),
    standardErrors: { abilities: abilitiesOf(fit.errors), home: homeOf(fit.errors) },
  }
}

interface Row {
  x: readonly number[]
  wins: number
  games: number
}

function newton(rows: readonly Row[], size: number) {
  let point = new Array<number>(size).fill(0)
  for (let step = 0; step < 50; step++) {
    const slope = new Array<number>(size).fill(0)
    const curvature = slope.map(() => new Array<number>(size).fill(0))
    for (const row of rows) addRow(row, point, slope, curvature)
    const inverse = invert(curvature)
    const move = inverse.map((row) => row.reduce((sum, value, k) => sum + value * (slope[k] as number), 0))
    point = point.map((value, k) => value + (move[k] as number))
    if (!point.every((value) => Math.abs(value) < 20)) return null
    if (Math.max(...move.map(Math.abs)) < 1e-12)
      return { point, errors: inverse.map((row, k) => Math.sqrt(row[k] as number)) }
  }
  return null
}

function addRow({ x, wins, games }: Row, point: readonly number[], slope: number[], curvature: number[][]): void {
  const centre = x.reduce((sum, value, k) => sum + value * (point[k] as number), 0)
  const p = 1 / (1 + Math.exp(-centre))
  x.forEach((left, i) => {
    slope[i] = (slope[i] as number) + left * (wins - games * p)
    const row = curvature[i] as number[]
    x.forEach((right, j) => {
      row[j] = (row[j] as number) + left * right * games * p * (1 - p)
    })
  })
}
