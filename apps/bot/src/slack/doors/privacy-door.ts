import type { Desk } from '../../answering/desk.ts'
import type { Who } from '../../answering/who.ts'
import type { Words } from '../../words/words.ts'
import { type PrivacyChoice, privacyChoices, privacyContent, privacyPrefix } from '../blocks/privacy.ts'
import { respond } from '../relay/respond.ts'
import { type Actor, type Door, whoOf, wordsFor } from './door.ts'
import type { Pressed } from './pressed.ts'

/** Shows what is kept about somebody, after doing what they chose. @param replaces whether in place of the last showing */
export async function showPrivacy(
  door: Door,
  actor: Actor & { responseUrl: string },
  choice: PrivacyChoice | null,
  replaces = false,
): Promise<void> {
  const [who, words] = [whoOf(actor), await wordsFor(door, actor)]
  const said = choice ? await doing[choice](door.desk, who, words) : undefined
  await respond(actor.responseUrl, privacyContent(await door.desk.isOptedOut(who), words, said), replaces)
}

/** Somebody pressed a button of what was shown. */
export const onPrivacyButton = (door: Door, pressed: Pressed): Promise<void> =>
  showPrivacy(door, pressed, privacyChoice(pressed.action.slice(privacyPrefix.length)), true)

/** A choice as it is typed or pressed; null for anything else. */
export const privacyChoice = (text: string | undefined): PrivacyChoice | null =>
  privacyChoices.find((choice) => choice === text) ?? null

const doing: Record<PrivacyChoice, (desk: Desk, who: Who, words: Words) => Promise<string | undefined>> = {
  'opt-out': (desk, who) => desk.setOptedOut(who, true).then(() => undefined),
  'opt-in': (desk, who) => desk.setOptedOut(who, false).then(() => undefined),
  forget: async (desk, who, words) => words('privacy.forgotten', { count: await desk.forgetMe(who) }),
}
