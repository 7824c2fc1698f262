import type { SlackFile } from '../state/file.ts'

/** A file as `files.info` and messages show it. What Slack has not worked out yet is empty. */
export const fileObject = (file: SlackFile, base: string) => {
  const isReady = file.state === 'ready'
  return {
    id: file.id,
    created: 0,
    timestamp: 0,
    name: file.name,
    title: file.title,
    mimetype: isReady ? file.mimetype : '',
    filetype: isReady ? extension(file.name) : '',
    pretty_type: '',
    user: file.owner.id,
    user_team: file.team.id,
    mode: 'hosted',
    editable: false,
    is_external: false,
    size: file.size,
    ...(file.subtype && { subtype: file.subtype, media_display_type: 'audio', transcription: { status: 'none' } }),
    ...(file.durationMs !== undefined && { duration_ms: file.durationMs }),
    ...(file.altText !== undefined && { alt_txt: file.altText }),
    file_access: 'visible',
    url_private: `${base}/files-pri/${file.team.id}-${file.id}/${encodeURIComponent(file.name)}`,
    url_private_download: `${base}/files-pri/${file.team.id}-${file.id}/download/${encodeURIComponent(file.name)}`,
    permalink: `${base}/files/${file.owner.id}/${file.id}/${encodeURIComponent(file.name)}`,
    is_public: file.shares.some(({ channel }) => channel.kind === 'channel'),
    shares: isReady ? shares(file) : {},
  }
}

/** What an event says of a file in a channel shared with another organisation: only where to ask. */
export const fileStub = (file: SlackFile) => ({
  id: file.id,
  mode: 'file_access',
  file_access: 'check_file_info',
  created: 0,
  timestamp: 0,
  user: file.owner.id,
  user_team: file.team.id,
})

const extension = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? ''

const shares = (file: SlackFile) => {
  const placed: { public: Record<string, object[]>; private: Record<string, object[]> } = { public: {}, private: {} }
  for (const { channel, ts, threadTs } of file.shares) {
    const group = channel.kind === 'channel' ? placed.public : placed.private
    const place = { ts, channel_name: channel.name, team_id: channel.team.id, ...(threadTs && { thread_ts: threadTs }) }
    group[channel.id] = [...(group[channel.id] ?? []), place]
  }
  return placed
}
