import {
  type APIMessage,
  type APIMessageSnapshotFields,
  type APIUser,
  InteractionType,
  MessageReferenceType,
  type Snowflake,
} from 'discord-api-types/v10'
import type { Message } from '../world/message.ts'
import type { World } from '../world/world.ts'
import { attachmentPayload, listedAttachments } from './attachment.ts'
import { componentsPayload } from './components.ts'
import { time, userPayload } from './user.ts'

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

const forwardedFields = [
  'type',
  'content',
  'embeds',
  'attachments',
  'timestamp',
  'edited_timestamp',
  'flags',
  'mentions',
  'mention_roles',
  'components',
] as const satisfies (keyof APIMessageSnapshotFields)[]

/** What of a forwarded message goes along: not who wrote it. */
const snapshotPayload = (world: World, message: Message): APIMessageSnapshotFields => {
  const whole = messagePayload(world, message)
  return Object.fromEntries(
    forwardedFields.map((field) => [field, whole[field]]),
  ) as unknown as APIMessageSnapshotFields
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
