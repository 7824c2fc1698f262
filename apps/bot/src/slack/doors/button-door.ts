import type { Ask } from '../../answering/ask.ts'
import { type ButtonMeaning, readButton, type Verb } from '../../answering/button.ts'
import type { Place } from '../../answering/desk.ts'
import { mixContent, mixPrefix } from '../blocks/mix.ts'
import { rateContent, rateQuestion } from '../blocks/rate.ts'
import { wordsOnly } from '../blocks/words-only.ts'
import { respond } from '../relay/respond.ts'
import { localeThere } from './ask-for-sound.ts'
import { type Door, showAfterwards, whoOf, wordsFor } from './door.ts'
import type { Pressed } from './pressed.ts'
import { refuseAfterwards } from './refusal.ts'

type Act = (door: Door, pressed: Pressed, meaning: ButtonMeaning) => Promise<void> | void

const take =
  (change: 'again' | 'quieter' | 'louder'): Act =>
  (door, pressed, { drawId }) =>
    hand(door, pressed, { kind: 'take', of: drawId, change })

const acts: Record<Verb, Act> = {
  again: take('again'),
  quieter: take('quieter'),
  louder: take('louder'),
  mix: offerSounds,
  rate: (door, pressed, { drawId }) => showAfterwards(door, pressed, (words) => rateQuestion(drawId, words)),
  score,
  fits: (door, pressed, { drawId }) => hand(door, pressed, { kind: 'pair', of: drawId }),
  choose,
  delete: remove,
}

/** Somebody pressed a button that stands under a picture, or that one of those led to. */
export async function onButton(door: Door, pressed: Pressed): Promise<void> {
  const meaning = readButton(pressed.value)
  if (!meaning) return showAfterwards(door, pressed, (words) => wordsOnly(words('slack.outdated')))
  await attempt(door, pressed, async () => acts[meaning.verb](door, pressed, meaning))
}

/** Somebody chose a sound to mix in. */
export async function onMixChoice(door: Door, pressed: Pressed): Promise<void> {
  const meaning = readButton(pressed.block)
  if (!meaning) return showAfterwards(door, pressed, (words) => wordsOnly(words('slack.outdated')))
  const placed = { ...pressed, thread: pressed.action.slice(mixPrefix.length) }
  const mix = { of: pressed.value, weight: 0.5 }
  await attempt(door, placed, () => hand(door, placed, { kind: 'take', of: meaning.drawId, change: 'mix', mix }))
}

const attempt = (door: Door, pressed: Pressed, step: () => Promise<void>): Promise<void> =>
  step().catch((error) => refuseAfterwards(door, pressed, error))

/** A pair is for one person only, in their language; a picture is for all who see the thread. */
async function hand(door: Door, pressed: Pressed, ask: Ask): Promise<void> {
  const { installed, channel, thread, user, responseUrl, requestKey } = pressed
  const isPrivate = ask.kind === 'pair'
  await door.desk.ask({
    ...{ who: whoOf(pressed), requestKey, ask },
    where: { installed, channel, thread, user, responseUrl, isPrivate },
    locale: isPrivate ? await door.people.localeOf(installed, user) : await localeThere(door, pressed),
  })
}

async function offerSounds(door: Door, pressed: Pressed, { drawId }: ButtonMeaning): Promise<void> {
  const sounds = (await door.desk.sounds(whoOf(pressed))).filter(({ id }) => id !== drawId)
  const place = { drawId, thread: pressed.thread }
  showAfterwards(door, pressed, (words) =>
    sounds.length > 0 ? mixContent(place, sounds, words, Date.now()) : wordsOnly(words('mix.none')),
  )
}

async function score(door: Door, pressed: Pressed, { drawId, argument }: ButtonMeaning): Promise<void> {
  const given = Number(argument)
  const outcome = await door.desk.rate(whoOf(pressed), drawId, given)
  door.afterwards.run(async () => {
    const words = await wordsFor(door, pressed)
    await respond(pressed.responseUrl, rateContent(drawId, words(`rate.${outcome}`, { score: given })), true)
  })
}

async function choose(door: Door, pressed: Pressed, { drawId, argument }: ButtonMeaning): Promise<void> {
  const outcome = await door.desk.choose(whoOf(pressed), drawId, argument as Place)
  showAfterwards(door, pressed, (words) => wordsOnly(words(`fits.${outcome}`)))
}

/** Deleting takes Slack's help, so it is done after the acknowledgement. */
function remove(door: Door, pressed: Pressed, { drawId }: ButtonMeaning): void {
  door.afterwards.run(async () => {
    try {
      const isModerator = await door.people.isAdmin(pressed.installed, pressed.user)
      await door.desk.remove({ ...whoOf(pressed), isModerator }, drawId)
      showAfterwards(door, pressed, (words) => wordsOnly(words('deleted.done')))
    } catch (error) {
      refuseAfterwards(door, pressed, error)
    }
  })
}
