import type { Slack } from '../slack.ts'
import type { SlackFile } from '../state/file.ts'
import type { BotContext } from '../web-api/method.ts'

/** Announces a file, whose bytes come next. */
export const expectUpload = (
  { slack, installation }: BotContext,
  { filename, length, alt_txt }: { filename: string; length: number; alt_txt?: string | undefined },
): SlackFile => {
  const file: SlackFile = {
    id: slack.state.ids.id('F'),
    team: installation.team ?? installation.bot.team,
    owner: installation.bot,
    name: filename,
    title: filename,
    mimetype: '',
    bytes: new Uint8Array(),
    size: length,
    state: 'expected',
    shares: [],
    ...(alt_txt !== undefined && { altText: alt_txt }),
  }
  slack.state.files.set(file.id, file)
  return file
}

/** Where the bytes go. */
export const uploadUrl = ({ base }: Slack, file: SlackFile): string => `${base}/upload/v1/${file.id}`
