import type { SlackFile } from '../state/file.ts'
import { covers, type Installation } from '../state/installation.ts'

/** Whether the app may see a file: its own, and those shared in conversations that its bot is in. */
export const mayRead = (installation: Installation, file: SlackFile): boolean =>
  covers(installation, file.team) &&
  (file.owner.id === installation.bot.id ||
    file.shares.some(({ channel, ts }) => channel.members.has(installation.bot.id) && channel.find(ts) !== undefined))
