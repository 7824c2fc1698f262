import type { StudyThere } from '@soundscene/fieldwork'
import { FactList } from '../../../console/fact-list.tsx'
import { serverStudyWords } from '../../words/server-study-words.ts'
import { hourly } from './money.ts'
import { studyStatus } from './status-words.ts'

/** How the study stands there: status, places, reward and what that is an hour. */
export async function Facts({ there }: { there: StudyThere }) {
  const { words, format } = await serverStudyWords()
  const { status, reward, estimated_completion_time: minutes, places_taken: taken, total_available_places: all } = there
  const rate = reward && minutes ? hourly(reward, minutes) : null
  const facts = [
    [words('prolific.status'), studyStatus(status, words)],
    [
      words('prolific.places'),
      words('prolific.places-taken', { taken: format.count(taken ?? 0), places: format.count(all ?? 0) }),
    ],
    [
      words('prolific.reward'),
      reward ? words('prolific.reward-is', { reward: format.score(reward / 100), minutes: minutes ?? 0 }) : '–',
    ],
    [words('prolific.an-hour'), rate === null ? '–' : format.score(rate / 100)],
    [words('prolific.id'), there.id],
  ] as const
  return <FactList facts={facts} />
}
