import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import { download } from '../../answering/download.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { refuseTooLarge } from './choose-sound.ts'
import { slackFile } from './slack-file.ts'

/** A sound as a request keeps it: asked by its id, Slack tells where it lies now, for files of other organisations too. */
export const slackSound = z.strictObject({ file: z.string() })

/**
 * The bytes of a file, from Slack's own hosts only.
 * @throws SoundsceneError `chat/sound-unreachable`, `sound/too-large`; whatever `files.info` throws
 */
export async function fetchSound(
  { client, token }: Workspace,
  id: string,
  hosts: readonly string[],
  signal: AbortSignal,
): Promise<Uint8Array> {
  const file = slackFile.parse((await client.files.info({ file: id })).file)
  refuseTooLarge(file)
  const headers = { authorization: `Bearer ${token}` }
  try {
    return await download(file.url_private_download ?? file.url_private ?? '', { hosts, headers, signal })
  } catch (error) {
    throw isPage(error) ? new SoundsceneError('chat/sound-unreachable', {}, { cause: error }) : error
  }
}

/** A page to log in at is what Slack answers when the token may not read the file. */
const isPage = (error: unknown) => SoundsceneError.isInstance(error) && error.code === 'sound/not-audio'
