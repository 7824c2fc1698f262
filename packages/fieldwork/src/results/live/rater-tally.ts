import type { ChoiceVote, RatingVote } from '@soundscene/study'
import type { ChoiceTally, ScoreTally } from '@soundscene/study/live'

/** What the votes of one rater add up to: all that live figures depend on. */
export interface RaterTally {
  /** Where in the ledger the rater's last vote is. */
  last: number
  /** Answers to the study's questions and to attention checks. */
  votes: number
  /** Answers to pairs with a target: all, and those of each model and class. */
  choices: ChoiceTally
  choicesByModel: Map<string, ChoiceTally>
  choicesByClass: Map<string, ChoiceTally>
  /** Scores that were given overall: of each model, and of each class by model. */
  scores: Map<string, ScoreTally>
  scoresByClass: Map<string, Map<string, ScoreTally>>
  /** Answers that chose a side, and those among them that chose the left one. */
  sided: number
  left: number
  attention: { passed: number; failed: number }
  /** How long the vote on each trial took, in milliseconds. */
  times: { ordinal: number; ms: number }[]
}

const noChoices = (): ChoiceTally => ({ match: 0, other: 0, neither: 0 })
const noScores = (): ScoreTally => ({ votes: 0, sum: 0 })

/** Of a rater who has not voted yet. */
export const newTally = (): RaterTally => ({
  ...{ last: 0, votes: 0, sided: 0, left: 0, attention: { passed: 0, failed: 0 }, times: [] },
  ...{ choices: noChoices(), choicesByModel: new Map(), choicesByClass: new Map() },
  ...{ scores: new Map(), scoresByClass: new Map() },
})

/** Adds a forced choice; those of attention checks are no answers to the study's question. */
export function addChoice(tally: RaterTally, vote: ChoiceVote): void {
  const { pair, choice, targetSide, attention, model = '', class: heard = '' } = vote
  tally.votes += 1
  if (choice !== 'neither') tally.sided += 1
  if (choice !== 'neither' && (choice === 'match') === (targetSide === 'left')) tally.left += 1
  if (attention === 'passed' || attention === 'failed') tally.attention[attention] += 1
  if (pair !== 'target') return
  tally.choices[choice] += 1
  inGroup(tally.choicesByModel, model, noChoices)[choice] += 1
  inGroup(tally.choicesByClass, heard, noChoices)[choice] += 1
}

/** Adds the score that a rating gave overall. */
export function addScore(tally: RaterTally, { score, model, class: heard = '' }: RatingVote): void {
  tally.votes += 1
  const ofClass = inGroup(tally.scoresByClass, heard, () => new Map<string, ScoreTally>())
  for (const sum of [inGroup(tally.scores, model, noScores), inGroup(ofClass, model, noScores)]) {
    sum.votes += 1
    sum.sum += score
  }
}

function inGroup<T>(groups: Map<string, T>, name: string, make: () => T): T {
  const group = groups.get(name) ?? make()
  groups.set(name, group)
  return group
}
