import { within } from '../../answering/within.ts'
import { wordsOnly } from '../blocks/words-only.ts'
import { chooseSound, noSound, refuseTooLarge } from '../sounds/choose-sound.ts'
import { isStub, slackFile } from '../sounds/slack-file.ts'
import type { PostedFile } from '../sounds/slack-message.ts'
import { type Installed, installationKey } from '../workspace/installed.ts'
import { type Actor, type Door, showAfterwards, whoOf } from './door.ts'

/** A message that somebody wants its sound drawn of. */
export interface SoundRequest extends Actor {
  files: PostedFile[]
  /** What was done, the same however often it is delivered. */
  requestKey(file: string): string
}

/**
 * Hands a message's first sound in to be drawn, and says so when there are more.
 * @throws SoundsceneError `chat/no-sound`, `chat/not-a-sound`, `sound/too-large`, and whatever the desk throws
 */
export async function askForSound(door: Door, request: SoundRequest): Promise<void> {
  const { installed, channel, thread, user, responseUrl, requestKey } = request
  const files = await resolved(door, installed, request.files)
  const chosen = chooseSound(files)
  if (!chosen) throw noSound(files)
  const { file, author, count } = chosen
  refuseTooLarge(file)
  const { isNew } = await door.desk.ask({
    who: whoOf(request),
    requestKey: requestKey(file.id),
    ask: { kind: 'sound', sound: { file: file.id }, options: {} },
    where: { installed, channel, thread, user, ...(responseUrl === undefined ? {} : { responseUrl }) },
    ...(author === null ? {} : { author }),
    locale: await localeThere(door, request),
  })
  if (isNew && count > 1) showAfterwards(door, request, (words) => wordsOnly(words('slack.several', { count })))
}

/** What a request is called that is made by posting a message. */
export const keyOfPost =
  (installed: Installed, ts: string) =>
  (file: string): string =>
    `slack:${installationKey(installed)}:${file}:${ts}`

/** In a direct message only one person reads along, so it is in their language. */
export const localeThere = async (door: Door, { installed, user, channel }: Actor) =>
  channel.startsWith('D') ? door.people.localeOf(installed, user) : door.locale

const patienceMs = 800

/** Files of other organisations come as stubs; what Slack can't tell about them in time is left to be found out later. */
async function resolved(door: Door, installed: Installed, files: PostedFile[]): Promise<PostedFile[]> {
  if (!files.some(({ file }) => isStub(file))) return files
  const { client } = await door.workspaces.find(installed)
  const resolve = async ({ file, author }: PostedFile): Promise<PostedFile> => {
    if (!isStub(file)) return { file, author }
    const known = await within(patienceMs, client.files.info({ file: file.id })).catch(() => null)
    return { file: known ? slackFile.parse(known.file) : file, author }
  }
  return Promise.all(files.map(resolve))
}
