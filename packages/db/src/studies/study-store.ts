import type { Client } from '../client.ts'
import { inTurn } from './in-turn.ts'
import { type RaterRepository, raterRepository } from './rater-repository.ts'
import { type StimulusRepository, stimulusRepository } from './stimulus-repository.ts'
import { type StudyRepository, studyRepository } from './study-repository.ts'
import { type TrialRepository, trialRepository } from './trial-repository.ts'
import { type VoteRepository, voteRepository } from './vote-repository.ts'

/** All that studies keep. */
export interface StudyStore {
  stimuli: StimulusRepository
  studies: StudyRepository
  raters: RaterRepository
  trials: TrialRepository
  votes: VoteRepository
}

/** The studies' repositories on an open client. */
export const studyStore = (client: Client): StudyStore => {
  const turn = inTurn()
  return {
    stimuli: stimulusRepository(client),
    studies: studyRepository(client),
    raters: raterRepository(client, turn),
    trials: trialRepository(client, turn),
    votes: voteRepository(client, turn),
  }
}
