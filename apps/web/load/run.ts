import { setMaxListeners } from 'node:events'
import { availableParallelism, loadavg, totalmem } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { readPlan } from './plan.ts'
import { type Crowd, keepRating } from './rater.ts'
import { reconcile } from './reconcile.ts'
import { launchStudy } from './study.ts'
import { openTestbed, type Testbed } from './testbed.ts'

/**
 * Sends simulated raters through the site over HTTP, kills the site and takes the database away meanwhile, then compares
 * what each rater was told with what is stored. Ends with 1 where a vote was lost or doubled.
 */
const plan = readPlan(process.argv.slice(2))
const say = (line: string) => process.stderr.write(`${line}\n`)
const totalMs = 60_000 * plan.minutes

say('Building the site and starting it with a database of its own …')
const bed = await openTestbed(plan)
const study = await launchStudy(bed.context)
const end = new AbortController()
setMaxListeners(0, end.signal)
const crowd: Crowd = {
  ...{ address: bed.address, study, ended: end.signal, votes: [], completed: 0, refused: [] },
  thinkMs: (1_000 * plan.raters) / plan.votesPerSecond,
}

const began = performance.now()
const raters = await letIn()
const settled = performance.now()
say(`${plan.raters} raters are in after ${seconds(settled - began)} s.`)
const quietMs = totalMs * 0.4
await watched(quietMs)
const quietEnd = performance.now()
await disturb(bed)
await watched(Math.max(0, totalMs - (performance.now() - settled)))
end.abort()
const stopped = performance.now()
await Promise.all(raters)

const figures = await reconcile(bed.context, study.id, crowd.votes)
await bed.close()
// What was sent just before the kill is answered after it, and tells nothing of quiet.
const quietVotesEnd = quietEnd - Math.min(5_000, quietMs / 2)
const quiet = crowd.votes.filter(({ sentAt }) => sentAt >= settled && sentAt < quietVotesEnd)
const whole = crowd.votes.filter(({ sentAt }) => sentAt >= settled && sentAt < stopped)
process.stdout.write(
  `${JSON.stringify(
    {
      plan,
      machine: {
        cores: availableParallelism(),
        gigabytes: Math.round(totalmem() / 2 ** 30),
        load: loadavg()[0]?.toFixed(1),
        node: process.version,
      },
      ...figures,
      completedRaters: crowd.completed,
      refused: crowd.refused.length,
      secondsToLetIn: seconds(settled - began),
      quiet: { votesPerSecond: perSecond(quiet.length, quietVotesEnd - settled), ...milliseconds(quiet) },
      whole: { votesPerSecond: perSecond(whole.length, stopped - settled), ...milliseconds(whole) },
      votesSentAgain: crowd.votes.filter(({ tries }) => tries > 1).length,
    },
    null,
    2,
  )}\n`,
)
for (const refusal of crowd.refused.slice(0, 5)) say(refusal)
process.exit(figures.lost + figures.doubled + figures.untold === 0 && figures.chainHolds ? 0 : 1)

/** Raters come in one after the other over the time in which each of them thinks once. */
async function letIn(): Promise<Promise<void>[]> {
  const inside: Promise<void>[] = []
  const pause = Math.max(2, crowd.thinkMs / plan.raters)
  while (inside.length < plan.raters) {
    inside.push(keepRating(crowd))
    await sleep(pause)
  }
  await sleep(2 * crowd.thinkMs)
  return inside
}

/** Tells every ten seconds how it goes. */
async function watched(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 10_000) {
    const before = crowd.votes.length
    const step = Math.min(10_000, left)
    await sleep(step)
    const rate = perSecond(crowd.votes.length - before, step)
    say(`${seconds(performance.now() - settled)} s: ${crowd.votes.length} votes, ${rate} a second now`)
  }
}

async function disturb({ killSite, loseDatabase }: Testbed): Promise<void> {
  for (let kill = 0; kill < plan.kills; kill++) {
    say('kill -9 of the site')
    await killSite()
    await watched(totalMs * 0.1)
  }
  if (plan.outageSeconds === 0) return
  say(`kill -9 of the database, which stays away for ${plan.outageSeconds} s`)
  await Promise.all([loseDatabase(plan.outageSeconds), watched(1_000 * plan.outageSeconds)])
}

function milliseconds(votes: readonly { tookMs: number }[]): Record<'p50' | 'p95' | 'p99' | 'slowest', number> {
  const sorted = votes.map(({ tookMs }) => tookMs).sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), slowest: at(1) }
}

function seconds(ms: number): number {
  return Math.round(ms / 1_000)
}

function perSecond(count: number, ms: number): number {
  return Math.round((10_000 * count) / ms) / 10
}
