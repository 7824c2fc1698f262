import type { Receiver } from '@slack/bolt'
import type { FindToken, Workspaces } from '../workspace/workspace.ts'
import type { Connection } from './keep-connected.ts'

/** One of the ways in which Slack reaches the bot. */
export interface Reach {
  receiver: Receiver
  tokenOf: FindToken
  forget: Workspaces['forget']
  /** Begins to receive. @throws SoundsceneError `config/invalid` for what trying again can't mend */
  connect(): Promise<Connection>
}
