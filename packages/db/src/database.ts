import { type AccountRepository, accountRepository } from './accounts/account-repository.ts'
import { type AttemptRepository, attemptRepository } from './accounts/attempt-repository.ts'
import { type InvitationRepository, invitationRepository } from './accounts/invitation-repository.ts'
import { type AnswerRepository, answerRepository } from './answer-repository.ts'
import { type ChatPersonRepository, chatPersonRepository } from './chat-person-repository.ts'
import { type ChatPlaceRepository, chatPlaceRepository } from './chat-place-repository.ts'
import { type ChatVoteRepository, chatVoteRepository } from './chat-vote-repository.ts'
import { openClient } from './client.ts'
import { type DrawRepository, drawRepository } from './draw-repository.ts'
import { Listener } from './listener.ts'
import { type SlackInstallationRepository, slackInstallationRepository } from './slack-installation-repository.ts'
import { type StudyStore, studyStore } from './studies/study-store.ts'

/** An open database. Nothing connects before it is first used, and lost connections are made again. */
export interface Database {
  draws: DrawRepository
  answers: AnswerRepository
  chatVotes: ChatVoteRepository
  chatPeople: ChatPersonRepository
  chatPlaces: ChatPlaceRepository
  slackInstallations: SlackInstallationRepository
  studies: StudyStore
  accounts: AccountRepository
  invitations: InvitationRepository
  attempts: AttemptRepository
  /**
   * Notifications of a channel: `draw` carries the id of every draw that changed or was removed, `answer` that of every
   * answer that was asked for, given back, settled or removed, `study` that of every study in which something happened.
   * `onGap` is called when some may have been missed. Resolves once they arrive; call the result to stop.
   */
  listen: Listener['listen']
  close(): Promise<void>
}

/** Opens a database that `migrate` has brought up to date. */
export const openDatabase = (url: string): Database => {
  const client = openClient(url)
  const listener = new Listener(url)
  return {
    draws: drawRepository(client),
    answers: answerRepository(client),
    chatVotes: chatVoteRepository(client),
    chatPeople: chatPersonRepository(client),
    chatPlaces: chatPlaceRepository(client),
    slackInstallations: slackInstallationRepository(client),
    studies: studyStore(client),
    accounts: accountRepository(client),
    invitations: invitationRepository(client),
    attempts: attemptRepository(client),
    listen: (...subscription) => listener.listen(...subscription),
    async close() {
      await Promise.all([listener.close(), client.$disconnect()])
    },
  }
}
