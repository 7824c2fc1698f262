import { slackErrorName } from '../slack-error.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { deleteFiles } from './upload.ts'
import type { Standing } from './where.ts'

/** Where nothing stands any more, or nobody can change what stands. */
const goneAlready = ['message_not_found', 'channel_not_found', 'not_in_channel', 'is_archived']

/** Takes back what stands of an answer: message and files. */
export async function takeBack(workspace: Workspace, { channel, ts, files }: Standing): Promise<void> {
  if (ts !== null)
    await workspace.client.chat.delete({ channel, ts }).catch((error) => {
      if (!goneAlready.includes(slackErrorName(error) ?? '')) throw error
    })
  await deleteFiles(workspace, files)
}
