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

/** One row of the ledger as it is analysed; neither a choice nor ratings where nothing could be heard or seen. */
export interface ReadVote {
  choice: ChoiceVote | null
  ratings: Partial<Record<Question, RatingVote>>
}

interface Recorded {
  choice?: ChoiceVote['choice']
  targetSide?: 'left' | 'right'
  scores?: Partial<Record<Question, number>>
  responseMs: number
}

/** Reads the votes of a study out of its ledger. */
export async function readVotes({ database }: FieldContext, studyId: string): Promise<StudyVotes> {
  const votes: StudyVotes = { site: noVotes(), discord: noVotes(), slack: noVotes() }
  for (const cast of await database.studies.votes.cast(studyId)) {
    const { choices, ratings } = votes[stratumOf(cast.rater)]
    const read = readVote(cast)
    if (read.choice) choices.push(read.choice)
    for (const [question, vote] of Object.entries(read.ratings)) ratings[question as Question].push(vote)
  }
  return votes
}

const noVotes = (): VoteRows => ({ choices: [], ratings: { overall: [], real: [], fits: [] } })

/** Which stratum raters of a source belong to. */
export const stratumOf = (source: RaterSource): Stratum =>
  source === 'discord' || source === 'slack' ? source : 'site'

/** Reads one row of the ledger. */
export function readVote(cast: CastVote): ReadVote {
  const { choice, targetSide, scores = {}, responseMs } = JSON.parse(cast.record) as Recorded
  const common = { rater: cast.raterId, sound: cast.soundId, class: cast.class, stratum: cast.group, responseMs }
  const rated = (score: number): RatingVote => ({ ...common, model: cast.source, score, ...anchorOf(cast.source) })
  return {
    choice: choice && targetSide ? { ...common, ...pairOf(cast), choice, targetSide } : null,
    ratings: Object.fromEntries(Object.entries(scores).map(([question, score]) => [question, rated(score)])),
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
