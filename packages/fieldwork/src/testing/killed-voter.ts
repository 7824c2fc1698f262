import { openDatabase, type StudyStore } from '@soundscene/db'
import { storeVote } from '../index.ts'
import { answerTo } from './raters.ts'

// Stores a vote and is killed once it is committed, before anybody hears of it.
const [url = '', token = '', trialId = ''] = process.argv.slice(2)
const database = openDatabase(url)
const { votes } = database.studies
const dying: StudyStore['votes'] = {
  ...votes,
  store: async (vote) => {
    const row = await votes.store(vote)
    process.kill(process.pid, 'SIGKILL')
    return row
  },
}
const context = { database: { ...database, studies: { ...database.studies, votes: dying } }, blobs: {} as never }
await storeVote(context, token, trialId, answerTo({ kind: 'choice' }))
