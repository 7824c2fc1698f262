import { GatewayIntentBits, MessageFlags, MessageType, PermissionFlagsBits } from 'discord-api-types/v10'
import { refuse } from './api-error.ts'
import { storeUpload, type Upload } from './attachments.ts'
import { refuseForm } from './form.ts'
import { checkDraft, type Draft, type MessageForm, readComponents } from './message-form.ts'
import { messageEvent } from './payloads.ts'
import { may } from './permissions.ts'
import type { Attachment, Channel, Interaction, Message, User, World } from './world.ts'

/** A file of a request, with the number that `attachments` refers to it by. */
export interface NumberedUpload extends Upload {
  number: string
}

/** What a new message has besides what its form says. */
export interface Posting {
  channel: Channel
  author: User
  type?: MessageType
  reference?: Message['reference']
  onlyFor?: User | null
  interaction?: Interaction | null
  /** Flags that its sender may choose. */
  settable: number
}

const settableOnEdit = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2

/**
 * Posts what a form describes.
 * @throws ApiError 50035, 50006 when there is nothing in it, 40005
 */
export const postMessage = (world: World, posting: Posting, form: MessageForm, files: NumberedUpload[]): Message => {
  const { channel, author, onlyFor = null } = posting
  const flags = (form.flags ?? 0) & posting.settable
  const draft = draftOf(
    form,
    { content: '', embeds: [], components: [], flags },
    files.map(({ name }) => name),
  )
  checkDraft(draft)
  if (isEmpty(draft) && files.length === 0) refuse('emptyMessage')
  refuseForeignNumbers(form, files, [])
  const message: Message = {
    id: world.id(),
    channel,
    author,
    type: posting.type ?? (posting.reference ? MessageType.Reply : MessageType.Default),
    ...contentOf(draft),
    flags: flags | (onlyFor ? MessageFlags.Ephemeral : 0),
    attachments: files.map((file) => store(world, channel, file, form, onlyFor !== null)),
    nonce: form.nonce ?? null,
    reference: posting.reference ?? null,
    forwarded: null,
    reactions: [],
    createdAt: world.now(),
    editedAt: [],
    deletedAt: null,
    onlyFor,
    interaction: posting.interaction ?? null,
  }
  showMessage(world, message)
  return message
}

/** Puts a message where it belongs and tells the sessions that may hear of it. */
export const showMessage = (world: World, message: Message): void => {
  world.messages.set(message.id, message)
  message.channel.messages.push(message)
  announce(world, 'MESSAGE_CREATE', message, (intents) => messageEvent(world, message, intents))
}

/**
 * Changes a message as a form says: what the form does not name stays, null empties.
 * @throws ApiError 50035, 50006, 40005
 */
export const editMessage = (world: World, message: Message, form: MessageForm, files: NumberedUpload[]): void => {
  const chosen = (form.flags ?? 0) & settableOnEdit
  const flags = (message.flags & ~MessageFlags.Loading) | chosen
  const kept = keptAttachments(message, form)
  const added = form.attachments ? files.filter(({ number }) => numbersOf(form).has(number)) : files
  const names = [...kept.map(({ filename }) => filename), ...added.map(({ name }) => name)]
  const draft = draftOf(form, { ...message, flags }, names)
  checkDraft(draft)
  if (isEmpty(draft) && names.length === 0) refuse('emptyMessage')
  refuseForeignNumbers(form, files, message.attachments)
  const isEphemeral = message.onlyFor !== null
  message.attachments = [...kept, ...added.map((file) => store(world, message.channel, file, form, isEphemeral))]
  Object.assign(message, contentOf(draft), { flags })
  message.editedAt.push(world.now())
  announce(world, 'MESSAGE_UPDATE', message, (intents) => messageEvent(world, message, intents))
}

/** Takes a message away. */
export const deleteMessage = (world: World, message: Message): void => {
  message.deletedAt = world.now()
  message.channel.messages.splice(message.channel.messages.indexOf(message), 1)
  const { id, channel } = message
  const event = { id, channel_id: channel.id, ...(channel.guild ? { guild_id: channel.guild.id } : {}) }
  announce(world, 'MESSAGE_DELETE', message, () => event)
}

/** Events of messages go to sessions with the intent; of messages for one person's eyes there are none. */
export const announce = (
  world: World,
  type: string,
  { channel, onlyFor }: Message,
  data: (intents: number) => object,
): void => {
  const { guild } = channel
  const intents = guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages
  const isHeard = !onlyFor && may(channel, world.bot, PermissionFlagsBits.ViewChannel)
  if (isHeard) world.dispatch({ type, intents, guild, data: (session) => data(session.intents) })
  else world.changed()
}

const contentOf = ({ content, embeds, components }: Draft) => ({ content, embeds, components })

const draftOf = (form: MessageForm, before: Omit<Draft, 'filenames'>, filenames: readonly string[]): Draft => {
  const isLayout = (before.flags & MessageFlags.IsComponentsV2) !== 0
  const hasComponents = form.components && (form.components.length > 0 || isLayout)
  return {
    flags: before.flags,
    content: form.content === undefined ? before.content : (form.content ?? ''),
    embeds: form.embeds === undefined ? before.embeds : ((form.embeds ?? []) as Draft['embeds']),
    components:
      form.components === undefined
        ? before.components
        : hasComponents
          ? readComponents(form.components, isLayout)
          : [],
    filenames: filenames.map((name) => name.replaceAll(/[^\w.()-]+/g, '_')),
  }
}

const isEmpty = ({ content, embeds, components }: Draft): boolean =>
  content.trim() === '' && embeds.length === 0 && components.length === 0

const numbersOf = (form: MessageForm): Set<string> => new Set((form.attachments ?? []).map(({ id }) => String(id)))

const keptAttachments = (message: Message, form: MessageForm): Attachment[] => {
  if (!form.attachments) return message.attachments
  return message.attachments.flatMap((attachment) => {
    const entry = form.attachments?.find(({ id }) => String(id) === attachment.id)
    if (!entry) return []
    return [entry.description ? Object.assign(attachment, { description: entry.description }) : attachment]
  })
}

const store = (
  world: World,
  channel: Channel,
  file: NumberedUpload,
  form: MessageForm,
  ephemeral: boolean,
): Attachment => {
  const entry = form.attachments?.find(({ id }) => String(id) === file.number)
  const description = entry?.description ?? null
  return storeUpload(world, { ...file, name: entry?.filename ?? file.name, description }, { channel, ephemeral })
}

/** An entry of `attachments` must name a file of the request or one that the message has. */
const refuseForeignNumbers = (form: MessageForm, files: NumberedUpload[], existing: Attachment[]): void => {
  const known = new Set([...files.map(({ number }) => number), ...existing.map(({ id }) => id)])
  const foreign = (form.attachments ?? []).findIndex(({ id }) => !known.has(String(id)))
  if (foreign === -1) return
  refuseForm([
    { path: ['attachments', foreign, 'id'], code: 'ATTACHMENT_NOT_FOUND', message: 'Attachment data not found' },
  ])
}
