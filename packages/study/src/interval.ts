/** A confidence interval. */
export interface Interval {
  lower: number
  upper: number
}

/** An interval around an estimate with the standard error and degrees of freedom it is made of. */
export interface ClusteredInterval extends Interval {
  se: number
  df: number
}

/** Keeps an interval within the bounds that the quantity itself has. */
export const clip = <T extends Interval>(interval: T, minimum: number, maximum: number): T => ({
  ...interval,
  lower: Math.max(minimum, interval.lower),
  upper: Math.min(maximum, interval.upper),
})

/** The interval `centre` ± `margin`. */
export const around = (centre: number, margin: number): Interval => ({ lower: centre - margin, upper: centre + margin })
