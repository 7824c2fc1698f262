import { parseArgs } from 'node:util'

/** How much is asked of the site, and for how long. */
export interface LoadPlan {
  /** At the same time. */
  raters: number
  votesPerSecond: number
  minutes: number
  /** Seconds that the database is away; 0 leaves it alone. */
  outageSeconds: number
  /** How often the site is killed. */
  kills: number
  /** Takes the site as an earlier run built it. */
  isBuilt: boolean
}

/** `--raters 1000 --votes-per-second 200 --minutes 10 --outage-seconds 30 --kills 1 --built` */
export function readPlan(args: string[]): LoadPlan {
  const { values } = parseArgs({
    args,
    options: {
      raters: { type: 'string', default: '1000' },
      'votes-per-second': { type: 'string', default: '200' },
      minutes: { type: 'string', default: '10' },
      'outage-seconds': { type: 'string', default: '30' },
      kills: { type: 'string', default: '1' },
      built: { type: 'boolean', default: false },
    },
  })
  return {
    raters: Number(values.raters),
    votesPerSecond: Number(values['votes-per-second']),
    minutes: Number(values.minutes),
    outageSeconds: Number(values['outage-seconds']),
    kills: Number(values.kills),
    isBuilt: values.built,
  }
}
