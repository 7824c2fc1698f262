import type { CastVote, RaterSource } from '@soundscene/db'
import type { ChoiceVote, RatingVote } from '@soundscene/study'
import type { FieldContext } from '../context.ts'
import { anchorSources } from '../design/items.ts'
import { isAsExpected } from '../rater/complete.ts'

/** Questions that a rating answers. */
export type Question = 'overall' | 'real' | 'fits'

/** The votes of raters of one kind, as they are analysed. */
export interface VoteRows {
  choices: ChoiceVote[]
  ratings: Record<Question, RatingVote[]>
}

/** Chat raters can't be seen to listen: they are strata of their own, never pooled with the site's. */
export type Stratum = 'site' | 'discord' | 'slack'

/** The votes of a study that stand, by stratum, in the order in which they came. Technical failures are no votes. */
export type StudyVotes = Record<Stratum, VoteRows>

interface Recorded {
  choice?: ChoiceVote['choice']
  targetSide?: 'left' | 'right'
  scores?: Partial<Record<Question, number>>
  responseMs: number
}

/** Reads the votes of a study out of its ledger. */
export async function readVotes({ database }: FieldContext, studyId: string): Promise<StudyVotes> {
  const votes: StudyVotes = { site: noVotes(), discord: noVotes(), slack: noVotes() }
  for (const cast of await database.studies.votes.cast(studyId)) addVote(votes[stratumOf(cast.rater)], cast)
  return votes
}

const noVotes = (): VoteRows => ({ choices: [], ratings: { overall: [], real: [], fits: [] } })

const stratumOf = (source: RaterSource): Stratum => (source === 'discord' || source === 'slack' ? source : 'site')

function addVote({ choices, ratings }: VoteRows, cast: CastVote): void {
  const recorded = JSON.parse(cast.record) as Recorded
  const common = {
    rater: cast.raterId,
    sound: cast.soundId,
    class: cast.class,
    stratum: cast.group,
    responseMs: recorded.responseMs,
  }
  const { choice, targetSide, scores = {} } = recorded
  if (choice && targetSide) choices.push({ ...common, ...pairOf(cast), choice, targetSide })
  for (const [question, score] of Object.entries(scores)) {
    ratings[question as Question].push({ ...common, model: cast.source, score, ...anchorOf(cast.source) })
  }
}

const anchorOf = (source: string): Pick<RatingVote, 'anchor'> => {
  if (source === anchorSources.real) return { anchor: 'real' }
  return source === anchorSources.wrongClass ? { anchor: 'wrong' } : {}
}

/** What the pair was of; attention checks have an answer that is expected. */
function pairOf({ role, record, source }: CastVote): Pick<ChoiceVote, 'pair' | 'model' | 'attention'> {
  if (role === 'main') return { pair: 'target', model: source }
  const attention = isAsExpected({ role }, record) ? 'passed' : 'failed'
  return { pair: role === 'real' ? 'real' : 'both-wrong', attention }
}
