import { logistic } from '@soundscene/study/simulation'
import type { TrialAnswer } from '../config/answers.ts'
import { Random } from '../design/random.ts'
import type { Centres } from './centres.ts'
import type { Taste } from './taste.ts'

/** What only a simulated rater knows of a trial. */
export interface Hidden {
  kind: 'rating' | 'choice'
  role: 'main' | 'real' | 'bothWrong' | 'practice'
  source: string
  targetLeft: boolean | null
  /** What tells the sound from others, the same in every study. */
  sound: string
  /** Asked about a rating besides *overall*. */
  questions: { real: boolean; fits: boolean }
}

/** What all raters of a crowd share. */
export interface Opinions {
  seed: number
  taste: Taste
  centres: Centres
}

/** Share of both-wrong pairs to which "neither" is said, and of pairs of real pictures in which the match is chosen. */
const attention = { neither: 0.9, match: 0.95 }

/**
 * Somebody of known taste who answers like people do: some sounds are easier, some raters more generous, some models
 * suit some of them better. What they answer to a picture follows from the seed, whenever it is shown to them.
 */
export class SimulatedRater {
  readonly #opinions: Opinions
  readonly #index: number

  constructor(opinions: Opinions, index: number) {
    this.#opinions = opinions
    this.#index = index
  }

  /** After how many of so many trials the rater leaves; infinity for who stays. */
  stamina(trials: number): number {
    const random = this.#random('stamina')
    return random.next() < this.#opinions.taste.dropOut ? random.below(trials) : Number.POSITIVE_INFINITY
  }

  /** The answer to a trial. */
  answer(hidden: Hidden): TrialAnswer {
    const random = this.#random('vote', hidden.kind, hidden.role, hidden.sound, hidden.source)
    const circumstances = { plays: 1, finishes: 1, listened: 1, responseMs: 600 + random.below(3_000) }
    if (random.next() < this.#opinions.taste.technical)
      return { technical: 'sound', ...circumstances, finishes: 0, listened: 0 }
    if (hidden.kind === 'choice') return { choice: this.#choice(hidden, random), ...circumstances }
    const score = () => this.#score(hidden, random)
    const { real, fits } = hidden.questions
    const scores = { overall: score(), ...(real && { real: score() }), ...(fits && { fits: score() }) }
    return { scores, ...circumstances }
  }

  #score({ source, sound }: Hidden, random: Random): number {
    const { centres, taste } = this.#opinions
    const { rater, sound: ofSound, raterModel, soundModel, rest } = taste.scoreSd
    const latent =
      centres.score(source) +
      this.#random('own').normal(rater) +
      this.#random('own', source).normal(raterModel) +
      this.#soundEffect(sound).normal(ofSound) +
      this.#soundEffect(sound, source).normal(soundModel)
    return Math.min(5, Math.max(1, Math.round(latent + random.normal(rest))))
  }

  #choice({ role, source, sound, targetLeft }: Hidden, random: Random): 'left' | 'right' | 'neither' {
    const { matchSd, otherOfRest } = this.#opinions.taste
    const [target, other] = targetLeft ? (['left', 'right'] as const) : (['right', 'left'] as const)
    if (role === 'bothWrong') return random.next() < attention.neither ? 'neither' : target
    if (role === 'real') return random.next() < attention.match ? target : 'neither'
    const logit =
      this.#opinions.centres.match(source) +
      this.#random('own').normal(matchSd.rater) +
      this.#soundEffect(sound).normal(matchSd.sound)
    if (random.next() < logistic(logit)) return target
    return random.next() < otherOfRest ? other : 'neither'
  }

  #random(...purpose: string[]): Random {
    return new Random('rater', this.#opinions.seed, this.#index, ...purpose)
  }

  /** How much easier a sound is than others, to everybody. */
  #soundEffect(...purpose: string[]): Random {
    return new Random('sound', this.#opinions.seed, ...purpose)
  }
}
