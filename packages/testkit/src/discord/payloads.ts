import {
  type APIAttachment,
  type APIChannel,
  type APIMessage,
  type APIMessageSnapshotFields,
  type APIUser,
  ChannelType,
  ComponentType,
  GatewayIntentBits,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  type Snowflake,
} from 'discord-api-types/v10'
import { signedUrl } from './attachments.ts'
import { type Component, partsOf } from './components.ts'
import { permissionsIn } from './permissions.ts'
import type { Attachment, Channel, Guild, Member, Message, Role, User, World } from './world.ts'

const time = (ms: number): string => new Date(ms).toISOString()

export const userPayload = (user: User): APIUser => ({
  id: user.id,
  username: user.name.toLowerCase().replaceAll(/\W+/g, '_'),
  discriminator: user.bot ? '0001' : '0',
  global_name: user.bot ? null : user.name,
  avatar: null,
  bot: user.bot,
})

export const memberPayload = (member: Member) => ({
  user: userPayload(member.user),
  roles: member.roleIds,
  joined_at: time(member.joinedAt),
  deaf: false,
  mute: false,
  flags: 0,
})

const rolePayload = (role: Role, position: number) => ({
  id: role.id,
  name: role.name,
  permissions: String(role.permissions),
  position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  flags: 0,
})

export const channelPayload = (channel: Channel): APIChannel => {
  if (!channel.guild) return privateChannel(channel)
  return {
    id: channel.id,
    type: channel.type,
    name: channel.name,
    guild_id: channel.guild.id,
    position: 0,
    nsfw: false,
    parent_id: channel.parent?.id ?? null,
    permission_overwrites: channel.overwrites.map((over) => ({
      id: over.id,
      type: over.type,
      allow: String(over.allow),
      deny: String(over.deny),
    })),
    ...(channel.parent ? { thread_metadata: openThread, owner_id: channel.guild.ownerId, member_count: 1 } : {}),
  } as APIChannel
}

const openThread = { archived: false, auto_archive_duration: 1440, archive_timestamp: time(0), locked: false }

const privateChannel = (channel: Channel): APIChannel =>
  ({
    id: channel.id,
    type: channel.type,
    last_message_id: channel.messages.at(-1)?.id ?? null,
    recipients: channel.recipients.filter((user) => !user.bot).map(userPayload),
    ...(channel.type === ChannelType.GroupDM ? { name: channel.name } : {}),
  }) as APIChannel

/** A guild as `GUILD_CREATE` gives it; without the intent for members, only the bot and those nearby. */
export const guildPayload = (guild: Guild) => ({
  ...partialGuild(guild),
  owner_id: guild.ownerId,
  icon: null,
  roles: guild.roles.map(rolePayload),
  channels: guild.channels.filter(({ parent }) => !parent).map(channelPayload),
  threads: guild.channels.filter(({ parent }) => parent).map(channelPayload),
  members: [...guild.members.values()].map(memberPayload),
  member_count: guild.members.size,
  joined_at: time(0),
  large: false,
  unavailable: false,
  emojis: [],
  stickers: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  system_channel_flags: 0,
  premium_progress_bar_enabled: false,
})

export const rolesPayload = (guild: Guild) => guild.roles.map(rolePayload)

export const partialGuild = (guild: Guild) => ({
  id: guild.id,
  name: guild.name,
  locale: guild.locale,
  preferred_locale: guild.locale,
  features: [],
})

/** The channel of an interaction, with what its person and the app may do there. */
export const interactionChannel = (channel: Channel, user: User, appPermissions: bigint) => ({
  ...channelPayload(channel),
  permissions: String(permissionsIn(channel, user)),
  app_permissions: String(appPermissions),
})

export const attachmentPayload = (world: World, attachment: Attachment): APIAttachment => ({
  id: attachment.id,
  filename: attachment.filename,
  size: attachment.size,
  url: signedUrl(world, attachment.path),
  proxy_url: signedUrl(world, attachment.path),
  content_type: attachment.contentType,
  ...(attachment.description === undefined ? {} : { description: attachment.description }),
  ...(attachment.width === undefined ? {} : { width: attachment.width, height: attachment.height ?? null }),
  ...(attachment.durationSecs === undefined ? {} : { duration_secs: attachment.durationSecs }),
  ...(attachment.waveform === undefined ? {} : { waveform: attachment.waveform }),
  ...(attachment.ephemeral ? { ephemeral: true } : {}),
})

/** The attachment that a component's `attachment://` names. */
export const attachmentNamed = (message: Message, url: string): Attachment | undefined =>
  message.attachments.find(({ filename }) => url === `attachment://${filename}`)

/** Components as Discord gives them back: numbered, files turned into addresses. */
const componentsPayload = (world: World, message: Message): Component[] => {
  const components = structuredClone(message.components)
  for (const [index, { part }] of partsOf(components).entries()) {
    part.id ??= index + 1
    if (part.type === ComponentType.Thumbnail) resolveMedia(world, message, part.media)
    if (part.type === ComponentType.File) resolveMedia(world, message, part.file)
    if (part.type === ComponentType.MediaGallery)
      for (const { media } of part.items) resolveMedia(world, message, media)
  }
  return components
}

const resolveMedia = (world: World, message: Message, media: { url: string }): void => {
  const attachment = attachmentNamed(message, media.url)
  if (!attachment) return
  const { url, proxy_url, content_type, width, height } = attachmentPayload(world, attachment)
  Object.assign(media, { url, proxy_url, content_type, width, height, attachment_id: attachment.id, flags: 0 })
}

/** Files that no component shows: a message with layout components lists no others. */
const listedAttachments = (message: Message): Attachment[] => {
  if ((message.flags & MessageFlags.IsComponentsV2) === 0) return message.attachments
  const shown = new Set(
    partsOf(message.components).flatMap(({ part }) => {
      if (part.type === ComponentType.MediaGallery) return part.items.map(({ media }) => media.url)
      if (part.type === ComponentType.Thumbnail) return [part.media.url]
      return part.type === ComponentType.File ? [part.file.url] : []
    }),
  )
  return message.attachments.filter(({ filename }) => !shown.has(`attachment://${filename}`))
}

/** A message as the API shows it, with all its content. */
export const messagePayload = (world: World, message: Message): APIMessage => ({
  id: message.id,
  channel_id: message.channel.id as Snowflake,
  author: userPayload(message.author),
  content: message.content,
  timestamp: time(message.createdAt),
  edited_timestamp: message.editedAt.length > 0 ? time(message.editedAt.at(-1) ?? 0) : null,
  tts: false,
  mention_everyone: false,
  mentions: mentionsOf(world, message),
  mention_roles: [],
  attachments: listedAttachments(message).map((attachment) => attachmentPayload(world, attachment)),
  embeds: message.embeds,
  components: componentsPayload(world, message) as unknown as NonNullable<APIMessage['components']>,
  pinned: false,
  type: message.type,
  flags: message.flags,
  ...(message.nonce === null ? {} : { nonce: message.nonce }),
  ...(message.forwarded ? { message_snapshots: [{ message: snapshotPayload(world, message.forwarded) }] } : {}),
  ...referencePayload(world, message),
  ...interactionMetadata(world, message),
})

/** What of a forwarded message goes along: not who wrote it. */
const snapshotPayload = (world: World, message: Message): APIMessageSnapshotFields => {
  const {
    type,
    content,
    embeds,
    attachments,
    timestamp,
    edited_timestamp,
    flags,
    mentions,
    mention_roles,
    components,
  } = messagePayload(world, message)
  const fields = {
    type,
    content,
    embeds,
    attachments,
    timestamp,
    edited_timestamp,
    flags,
    mentions,
    mention_roles,
    components,
  }
  return fields as APIMessageSnapshotFields
}

const mentionsOf = (world: World, { content }: Message): APIUser[] =>
  [...content.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => {
    const user = world.users.get(id ?? '')
    return user ? [userPayload(user)] : []
  })

const referencePayload = (world: World, { reference }: Message) => {
  if (!reference) return {}
  const { message, type } = reference
  const message_reference = {
    type,
    message_id: message.id,
    channel_id: message.channel.id,
    ...(message.channel.guild ? { guild_id: message.channel.guild.id } : {}),
  }
  if (type === MessageReferenceType.Forward) return { message_reference }
  const referenced_message = message.deletedAt === null ? messagePayload(world, { ...message, reference: null }) : null
  return { message_reference, referenced_message }
}

const interactionMetadata = (world: World, { interaction, id }: Message) => {
  if (!interaction) return {}
  const { original, source, target, owners } = interaction
  const interaction_metadata = {
    id: interaction.id,
    type: interaction.type,
    user: userPayload(interaction.user),
    authorizing_integration_owners: owners,
    ...(interaction.type === InteractionType.ApplicationCommand ? { name: interaction.name } : {}),
    ...(source ? { interacted_message_id: source.id } : {}),
    ...(target ? { target_message_id: target.id } : {}),
    ...(original && original.id !== id ? { original_response_message_id: original.id } : {}),
  } as unknown as NonNullable<APIMessage['interaction_metadata']>
  const { applicationId } = world.settings
  return { application_id: applicationId, webhook_id: applicationId, interaction_metadata }
}

/** A message as an event brings it: without the privileged intent, others' content in guilds is left out. */
export const messageEvent = (world: World, message: Message, intents: number): object => {
  const { guild } = message.channel
  const member = guild?.members.get(message.author.id)
  const payload = {
    ...messagePayload(world, message),
    channel_type: message.channel.type,
    ...(guild ? { guild_id: guild.id } : {}),
    ...(member ? { member: { ...memberPayload(member), user: undefined } } : {}),
  }
  const isReadable =
    !guild ||
    message.author === world.bot ||
    (intents & GatewayIntentBits.MessageContent) !== 0 ||
    payload.mentions.some(({ id }) => id === world.bot.id)
  if (isReadable) return payload
  const { message_snapshots: _, ...rest } = payload
  return { ...rest, content: '', embeds: [], attachments: [], components: [] }
}

/** The kind of message that an interaction's answer is. */
export const answerType = (type: InteractionType, isMenu: boolean): MessageType => {
  if (type !== InteractionType.ApplicationCommand) return MessageType.Reply
  return isMenu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand
}
