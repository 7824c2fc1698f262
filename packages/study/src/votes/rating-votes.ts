import type { Votes } from './choice-votes.ts'
import { type CommonFields, commonColumns, commonFields, fewModels, filled, oneOf, onlyOnce } from './fields.ts'
import { readTable, refuse } from './read-table.ts'

/** The lowest and highest score. */
export const scale = { lowest: 1, highest: 5 } as const

/**
 * One rating of a model's picture for a sound. Anchors are hidden among the models: `real` is the picture that was
 * filmed with the sound, `wrong` one of another class.
 */
export interface RatingVote extends CommonFields {
  model: string
  /** Whole, 1 (bad) to 5 (excellent). */
  score: number
  anchor?: 'real' | 'wrong'
}

const required = ['rater', 'sound', 'model', 'score'] as const
const optional = ['anchor', ...commonColumns] as const

/**
 * Reads `rater,sound,model,score[,anchor][,class][,stratum][,attention][,response_ms]`.
 * @throws SoundsceneError `input/invalid` in one line that names the line of the file
 */
export function readRatingVotes(csv: string): Votes<RatingVote> {
  const votes: RatingVote[] = []
  const once = onlyOnce()
  const countModel = fewModels()
  const unusedColumns = readTable(csv, { required, optional }, (row, line) => {
    const common = commonFields(row, line)
    const model = filled(row, 'model', line)
    countModel(model, line)
    once([common.rater, common.sound, model, row.anchor], line)
    votes.push({
      ...common,
      model,
      score: scoreOf(row.score, line),
      ...(row.anchor && { anchor: oneOf(row, 'anchor', ['real', 'wrong'], line) }),
    })
  })
  return { votes, unusedColumns }
}

function scoreOf(text: string, line: number): number {
  const score = Number(text)
  const valid = text !== '' && Number.isInteger(score) && score >= scale.lowest && score <= scale.highest
  return valid ? score : refuse(line, `score is ${JSON.stringify(text)}, not a whole number from 1 to 5`)
}
