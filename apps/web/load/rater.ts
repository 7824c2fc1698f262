import { setTimeout as sleep } from 'node:timers/promises'
import type { RaterTrial } from '@soundscene/fieldwork'
import type { TrialAnswer } from '@soundscene/fieldwork/config'
import type { LoadStudy } from './study.ts'
import { type Acknowledged, type Person, takePart } from './take-part.ts'

/** What raters do together. */
export interface Crowd {
  address: string
  study: LoadStudy
  /** Between two votes of a rater, on average. */
  thinkMs: number
  /** Nobody begins anything new after it. */
  ended: AbortSignal
  /** Client ledgers, one after the other. */
  votes: Acknowledged[]
  /** How often a rater reached the end. */
  completed: number
  refused: string[]
}

const circumstances = { plays: 1, finishes: 1, listened: 1, responseMs: 900 }
const choices = ['left', 'right', 'neither'] as const

/** Goes through the study again and again as somebody new, until the run ends. */
export async function keepRating(crowd: Crowd): Promise<void> {
  const { address, study, ended, votes } = crowd
  const visit = {
    ...{ address, studyId: study.id, person: anybody(crowd) },
    onVote: (vote: Acknowledged) => votes.push(vote),
  }
  while (!ended.aborted) {
    const outcome = await takePart(visit).catch((error: Error) => void crowd.refused.push(error.message))
    if (outcome === 'complete') crowd.completed += 1
  }
}

/** Somebody who thinks before each answer, and answers anything. */
const anybody = ({ study, thinkMs, ended }: Crowd): Person => ({
  classOf: (soundId) => study.classes.get(soundId),
  stamina: () => Number.POSITIVE_INFINITY,
  async answer(trial) {
    await sleep(thinkMs * (0.5 + Math.random()), undefined, { signal: ended }).catch(() => {})
    return ended.aborted ? null : anything(trial)
  },
})

const anything = ({ kind }: RaterTrial): TrialAnswer =>
  kind === 'choice'
    ? { choice: choices[Math.floor(3 * Math.random())] as 'left', ...circumstances }
    : { scores: { overall: 1 + Math.floor(5 * Math.random()) }, ...circumstances }
