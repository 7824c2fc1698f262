import { SoundsceneError } from '@soundscene/errors'
import { inviteInChat } from '@soundscene/fieldwork'
import type { ChatContext } from './context.ts'
import type { Desk } from './desk.ts'
import { forgetPerson, forgetServer, remove } from './erase.ts'
import { takeInSoon } from './take-in-soon.ts'
import { choose, rate } from './votes.ts'
import { within } from './within.ts'

/** Platforms wait three seconds; what takes half of that is told to be unavailable while there is time to tell it. */
const soonMs = 1_500
const soundsShown = 25

/** The desk that relays hand requests in at. */
export function openDesk(context: ChatContext): Desk {
  const { database, identities } = context
  const { answers, chatPeople, chatPlaces } = database
  const soon = <T>(step: Promise<T>) => within(soonMs, step)
  return {
    ask: (asking) => takeInSoon(context, asking),
    rate: (who, drawId, score) => soon(rate(context, who, drawId, score)),
    choose: (who, drawId, place) => soon(choose(context, who, drawId, place)),
    remove: (who, drawId) => remove(context, who, drawId),
    sounds: (who) => soon(answers.latestSounds(identities.channel(who), soundsShown)),
    isOptedOut: async (who) => (await soon(chatPeople.find(identities.person(who)))).optedOut,
    setOptedOut: (who, optedOut) => soon(chatPeople.setOptedOut(identities.person(who), optedOut)),
    forgetMe: (who) => forgetPerson(context, who),
    isAutomatic: (who) => soon(chatPlaces.isAutomatic(who.platform, identities.channel(who))),
    setAutomatic(who, on) {
      const server = identities.server(who)
      if (server === null) return Promise.reject(new SoundsceneError('chat/admins-only'))
      return soon(chatPlaces.setAutomatic(who.platform, server, identities.channel(who), on))
    },
    async invitations(who) {
      const { site, studies } = context
      const { platform } = who
      return site === undefined ? [] : soon(inviteInChat(studies, { platform, person: identities.person(who), site }))
    },
    forgetServer: (who) => forgetServer(context, who),
  }
}
