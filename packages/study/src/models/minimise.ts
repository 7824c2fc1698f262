/** Where a function is smallest, and how small it is there. */
export interface Minimum {
  point: number[]
  value: number
}

/**
 * Minimum of a smooth function without bounds: BFGS with central differences and Armijo backtracking.
 * @see Nocedal & Wright 2006, Numerical Optimization, algorithm 6.1
 */
export function minimise(f: (point: readonly number[]) => number, start: readonly number[]): Minimum {
  let here: Minimum = { point: [...start], value: f(start) }
  let slope = gradient(f, here.point)
  let inverse = identity(start.length)
  for (let step = 0; step < 500 && norm(slope) > 1e-6; step++) {
    const direction = inverse.map((row) => -dot(row, slope))
    const next = backtrack(f, here, direction, dot(direction, slope))
    if (!next) break
    const nextSlope = gradient(f, next.point)
    inverse = updated(inverse, minus(next.point, here.point), minus(nextSlope, slope))
    const gain = here.value - next.value
    here = next
    slope = nextSlope
    if (gain < 1e-12 * (1 + Math.abs(here.value))) break
  }
  return here
}

function gradient(f: (point: readonly number[]) => number, point: readonly number[]): number[] {
  return point.map((value, i) => {
    const step = 1e-5 * Math.max(1, Math.abs(value))
    const at = (moved: number) => f(point.map((other, j) => (i === j ? moved : other)))
    return (at(value + step) - at(value - step)) / (2 * step)
  })
}

/** The first point on the way that is enough lower; null when the way leads nowhere. */
function backtrack(
  f: (point: readonly number[]) => number,
  here: Minimum,
  direction: readonly number[],
  slope: number,
) {
  for (let length = Math.min(1, 2 / norm(direction)); length > 1e-10; length /= 2) {
    const point = here.point.map((value, i) => value + length * at(direction, i))
    const value = f(point)
    if (value <= here.value + 1e-4 * length * slope) return { point, value }
  }
  return null
}

/** The BFGS update of the inverse Hessian. */
function updated(inverse: number[][], step: readonly number[], change: readonly number[]): number[][] {
  const curvature = dot(step, change)
  if (curvature <= 1e-14) return inverse
  const image = inverse.map((row) => dot(row, change))
  const scale = (1 + dot(change, image) / curvature) / curvature
  return inverse.map((row, i) =>
    row.map(
      (value, j) =>
        value +
        scale * at(step, i) * at(step, j) -
        (at(image, i) * at(step, j) + at(step, i) * at(image, j)) / curvature,
    ),
  )
}

const at = (values: readonly number[], index: number): number => values[index] as number
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * at(b, i), 0)
const norm = (a: readonly number[]): number => Math.sqrt(dot(a, a))
const minus = (a: readonly number[], b: readonly number[]): number[] => a.map((value, i) => value - at(b, i))
const identity = (n: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)))
