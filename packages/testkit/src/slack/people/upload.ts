import type { Slack } from '../slack.ts'
import type { DownloadFault, SlackFile } from '../state/file.ts'
import type { User } from '../state/team.ts'

/** A file that a person uploads. */
export interface PersonsFile {
  name: string
  bytes: Uint8Array
  mimetype: string
  /** Size that Slack tells the app, if it is not that of the bytes. */
  size?: number
  subtype?: string
  durationMs?: number
  downloadFault?: DownloadFault
}

/** Puts a person's file where messages can show it. */
export const uploadByPerson = ({ state }: Slack, owner: User, file: PersonsFile): SlackFile => {
  const uploaded: SlackFile = {
    size: file.bytes.length,
    ...file,
    id: state.ids.id('F'),
    team: owner.team,
    owner,
    title: file.name,
    state: 'ready',
    shares: [],
  }
  state.files.set(uploaded.id, uploaded)
  return uploaded
}

/** A voice clip as Slack's own recorder makes it: MP4 with AAC, sometimes labelled as video. */
export const voiceClip = (bytes: Uint8Array, { asVideo = false } = {}): PersonsFile => ({
  name: asVideo ? 'audio_message.mp4' : 'audio_message.m4a',
  bytes,
  mimetype: asVideo ? 'video/mp4' : 'audio/mp4',
  subtype: 'slack_audio',
  durationMs: 3_000,
})
