import { setTimeout as sleep } from 'node:timers/promises'
import type { RaterTrial } from '@soundscene/fieldwork'
import type { Place } from '../src/rater/place.ts'
import { Browser } from './browser.ts'
import type { LoadStudy } from './study.ts'

/** A vote that the site said is stored. */
export interface Acknowledged {
  trialId: string
  seq: number
  hash: string
  sentAt: number
  tookMs: number
  tries: number
}

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
  while (!crowd.ended.aborted) {
    await takePart(crowd).catch((error: Error) => crowd.refused.push(error.message))
  }
}

async function takePart(crowd: Crowd): Promise<void> {
  const { address, study, ended } = crowd
  const browser = new Browser(address)
  const api = `/api/rater/${study.id}`
  const post = async (path: string, body: unknown = {}) => (await browser.post<Place>(api + path, body)).body
  let { step } = await post('/arrive')
  while (!ended.aborted) {
    if (step.name === 'consent') step = (await post('/consent', { agrees: true })).step
    else if (step.name === 'soundCheck') {
      step = (await post('/sound-check', { answer: study.classes.get(step.check.soundId) })).step
    } else if (step.name === 'practice') {
      const practised = await browser.post<{ place: Place }>(`${api}/practice/${step.trial.id}`, answerTo(step.trial))
      step = practised.body.place.step
    } else if (step.name === 'trials') {
      await vote(crowd, browser, step.trials)
      step = (await post('/trials')).step
    } else if (step.name === 'ready') step = (await post('/trials')).step
    else if (step.name === 'form') step = (await post('/complete')).step
    else break
  }
  if (step.name === 'end') crowd.completed += 1
}

/** Answers the trials that were served at once, thinking before each. */
async function vote(crowd: Crowd, browser: Browser, trials: RaterTrial[]): Promise<void> {
  for (const trial of trials) {
    await sleep(crowd.thinkMs * (0.5 + Math.random()), undefined, { signal: crowd.ended }).catch(() => {})
    if (crowd.ended.aborted) return
    const path = `/api/rater/${crowd.study.id}/trials/${trial.id}`
    const { body, ...how } = await browser.post<{ trialId: string; seq: number; hash: string }>(path, answerTo(trial))
    crowd.votes.push({ ...body, ...how })
  }
}

const answerTo = ({ kind }: RaterTrial) =>
  kind === 'choice'
    ? { choice: choices[Math.floor(3 * Math.random())], ...circumstances }
    : { scores: { overall: 1 + Math.floor(5 * Math.random()) }, ...circumstances }
