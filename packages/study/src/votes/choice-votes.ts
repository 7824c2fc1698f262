import { type CommonFields, commonColumns, commonFields, fewModels, oneOf, onlyOnce } from './fields.ts'
import { readTable } from './read-table.ts'

/** What a rater may answer to a sound and two pictures. */
export const choices = ['match', 'other', 'neither'] as const

export type Choice = (typeof choices)[number]

/**
 * One forced choice. `match` is the picture made from the sound heard, `other` one made from a sound of another class.
 * Catch pairs ask about the criterion of `neither`: `both-wrong` pictures of wrong classes, `real` photographs.
 */
export interface ChoiceVote extends CommonFields {
  choice: Choice
  targetSide?: 'left' | 'right'
  model?: string
  pair: 'target' | 'both-wrong' | 'real'
}

/** Votes as read, and the columns that nothing was taken from. */
export interface Votes<V> {
  votes: V[]
  unusedColumns: string[]
}

const required = ['rater', 'sound', 'choice'] as const
const optional = ['target_side', 'model', 'pair', ...commonColumns] as const

/**
 * Reads `rater,sound,choice[,target_side][,model][,pair][,class][,stratum][,attention][,response_ms]`.
 * @throws SoundsceneError `input/invalid` in one line that names the line of the file
 */
export function readChoiceVotes(csv: string): Votes<ChoiceVote> {
  const votes: ChoiceVote[] = []
  const once = onlyOnce()
  const countModel = fewModels()
  const unusedColumns = readTable(csv, { required, optional }, (row, line) => {
    const common = commonFields(row, line)
    const pair = row.pair ? oneOf(row, 'pair', ['target', 'both-wrong', 'real'], line) : 'target'
    if (row.model) countModel(row.model, line)
    once([common.rater, common.sound, row.model, pair], line)
    votes.push({
      ...common,
      choice: oneOf(row, 'choice', choices, line),
      pair,
      ...(row.target_side && { targetSide: oneOf(row, 'target_side', ['left', 'right'], line) }),
      ...(row.model && { model: row.model }),
    })
  })
  return { votes, unusedColumns }
}
