import type { TrialAnswer } from '../config/answers.ts'
import { Random } from '../design/random.ts'
import { logistic, logitOf } from './logit.ts'
import type { Taste } from './taste.ts'

/** What only a simulated rater knows of a trial. */
export interface Hidden {
  kind: 'rating' | 'choice'
  role: 'main' | 'real' | 'bothWrong' | 'practice'
  soundId: string
  source: string
  targetLeft: boolean | null
}

/** Somebody of known taste who answers like people do: some sounds are easier, some raters more generous. */
export class SimulatedRater {
  readonly #taste: Taste
  readonly #random: Random
  readonly #own: number

  constructor(taste: Taste, seed: number, index: number) {
    this.#taste = taste
    this.#random = new Random('rater', seed, index)
    this.#own = this.#random.normal(1)
  }

  /** After how many of so many trials the rater leaves; all of them for who stays. */
  stamina(trials: number): number {
    return this.#random.next() < this.#taste.dropOut ? this.#random.below(trials) : Number.POSITIVE_INFINITY
  }

  /** The answer to a trial. */
  answer(hidden: Hidden, soundEffect: number): TrialAnswer {
    const circumstances = { plays: 1, finishes: 1, listened: 1, responseMs: 600 + this.#random.below(3_000) }
    if (this.#random.next() < this.#taste.technical)
      return { technical: 'sound', ...circumstances, finishes: 0, listened: 0 }
    if (hidden.kind === 'rating') return { scores: { overall: this.#score(hidden, soundEffect) }, ...circumstances }
    return { choice: this.#choice(hidden, soundEffect), ...circumstances }
  }

  #score({ source }: Hidden, soundEffect: number): number {
    const { scores, raterSd, soundSd, residualSd } = this.#taste
    const latent = (scores[source] ?? 3) + raterSd * this.#own + soundSd * soundEffect * 0.5
    return Math.min(5, Math.max(1, Math.round(latent + this.#random.normal(residualSd))))
  }

  #choice({ role, targetLeft }: Hidden, soundEffect: number): 'left' | 'right' | 'neither' {
    const { match, otherOfRest, raterSd, soundSd } = this.#taste
    const target = targetLeft ? 'left' : 'right'
    if (role === 'bothWrong') return this.#random.next() < 0.9 ? 'neither' : target
    const share = role === 'main' ? match : 0.95
    const logit = logitOf(share, Math.hypot(raterSd, soundSd)) + raterSd * this.#own + soundSd * soundEffect
    if (this.#random.next() < logistic(logit)) return target
    return this.#random.next() < otherOfRest ? (targetLeft ? 'right' : 'left') : 'neither'
  }
}
