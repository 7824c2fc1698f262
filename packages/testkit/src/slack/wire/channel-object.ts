import type { Channel } from '../state/channel.ts'

/** A conversation as `conversations.info` shows it to a member or stranger. */
export const channelObject = (channel: Channel, viewer: string) => ({
  id: channel.id,
  name: channel.kind === 'im' ? undefined : channel.name,
  is_channel: channel.kind === 'channel',
  is_group: channel.kind === 'group',
  is_im: channel.kind === 'im',
  is_mpim: channel.kind === 'mpim',
  is_private: channel.kind !== 'channel',
  is_archived: channel.isArchived,
  is_general: channel.name === 'general',
  is_shared: channel.isShared,
  is_ext_shared: channel.isShared,
  is_member: channel.members.has(viewer),
  context_team_id: channel.team.id,
  user: channel.kind === 'im' ? [...channel.members].find((member) => member !== viewer) : undefined,
})
