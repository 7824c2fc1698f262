import { randomBytes } from 'node:crypto'
import {
  InteractionResponseType as Answer,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import { z } from 'zod'
import { refuse } from './api-error.ts'
import { modalForm } from './components.ts'
import { readForm, refuseForm } from './form.ts'
import { type MessageForm, messageForm } from './message-form.ts'
import { editMessage, type NumberedUpload, postMessage, showMessage } from './messages.ts'
import { answerType, interactionChannel, memberPayload, messagePayload, partialGuild, userPayload } from './payloads.ts'
import { may, permissionsIn, privatePermissions } from './permissions.ts'
import type { Channel, Interaction, Message, User, World } from './world.ts'

/** What somebody does that the app is to answer. */
export interface Ask {
  type: InteractionType
  user: User
  channel: Channel
  name: string
  data: object
  owners: Interaction['owners']
  source?: Message | null
  target?: Message | null
}

/** Sends an interaction to the app; unless it is acknowledged in time, it fails. */
export const ask = (world: World, { source = null, target = null, ...what }: Ask): Interaction => {
  const interaction: Interaction = {
    ...what,
    id: world.id(),
    token: randomBytes(96).toString('base64url'),
    createdAt: world.now(),
    expiresAt: world.now() + world.settings.tokenLifetimeMs,
    source,
    target,
    state: 'pending',
    callback: null,
    original: null,
    followUps: [],
    modal: null,
  }
  world.interactions.push(interaction)
  world.later(world.settings.acknowledgeWithinMs, () => {
    if (interaction.state !== 'pending') return
    interaction.state = 'failed'
    world.changed()
  })
  deliver(world, interaction)
  return interaction
}

/** Sends the event of an interaction; sent again, it is a duplicate. */
export const deliver = (world: World, interaction: Interaction): void =>
  world.dispatch({
    type: 'INTERACTION_CREATE',
    intents: 0,
    guild: interaction.channel.guild,
    data: () => interactionPayload(world, interaction),
  })

const interactionPayload = (world: World, interaction: Interaction): object => {
  const { user, channel, source } = interaction
  const { guild } = channel
  const member = guild?.members.get(user.id)
  const appPermissions = isInstalledHere(interaction) && guild ? permissionsIn(channel, world.bot) : privatePermissions
  return {
    version: 1,
    id: interaction.id,
    application_id: world.settings.applicationId,
    type: interaction.type,
    token: interaction.token,
    channel_id: channel.id,
    channel: interactionChannel(channel, user, appPermissions),
    locale: user.locale,
    app_permissions: String(appPermissions),
    entitlements: [],
    authorizing_integration_owners: interaction.owners,
    context: contextOf(world, channel),
    attachment_size_limit: world.settings.attachmentLimit,
    data: interaction.data,
    ...(source ? { message: messagePayload(world, source) } : {}),
    ...(guild ? { guild_id: guild.id, guild: partialGuild(guild), guild_locale: guild.locale } : {}),
    ...(member
      ? { member: { ...memberPayload(member), permissions: String(permissionsIn(channel, user)) } }
      : { user: userPayload(user) }),
  }
}

/** Where an interaction takes place: in a guild, with the bot, or among others. */
export const contextOf = (world: World, { guild, recipients }: Channel): InteractionContextType => {
  if (guild) return InteractionContextType.Guild
  const isWithBot = recipients.includes(world.bot) && recipients.length === 2
  return isWithBot ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel
}

const isInstalledHere = ({ owners }: Interaction): boolean =>
  owners[ApplicationIntegrationType.GuildInstall] !== undefined

/** Apps that only the person installed answer privately where the guild does not want external apps. */
const mustBePrivate = (interaction: Interaction): boolean =>
  !isInstalledHere(interaction) &&
  interaction.channel.guild !== null &&
  !may(interaction.channel, interaction.user, PermissionFlagsBits.UseExternalApps)

const callbackForm = z.object({ type: z.literal([4, 5, 6, 7, 8, 9]), data: z.unknown() })
const deferral = z.object({ flags: z.int().min(0).nullish() }).nullish()

/**
 * The app's first response to an interaction.
 * @throws ApiError 10062 when it comes too late, 40060 when it comes twice, 50035
 */
export const respond = (
  world: World,
  id: string,
  token: string,
  body: unknown,
  files: NumberedUpload[],
): Interaction => {
  const interaction = world.interactions.find((one) => one.id === id && one.token === token)
  if (!interaction || interaction.state === 'failed') return refuse('unknownInteraction')
  if (interaction.callback) return refuse('alreadyAcknowledged')
  const afterMs = world.now() - interaction.createdAt
  if (afterMs > world.settings.acknowledgeWithinMs) return refuse('unknownInteraction')
  const { type, data } = readForm(callbackForm, body)
  refuseMisplaced(interaction, type)
  answers[type]?.(world, interaction, data, files)
  interaction.callback = { type, afterMs }
  world.changed()
  return interaction
}

const refuseMisplaced = ({ source, type: asked }: Interaction, type: Answer): void => {
  const needsSource = type === Answer.DeferredMessageUpdate || type === Answer.UpdateMessage
  const isFormAfterForm = type === Answer.Modal && asked === InteractionType.ModalSubmit
  if ((!needsSource || source) && !isFormAfterForm && type !== Answer.ApplicationCommandAutocompleteResult) return
  refuseForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message: `Type ${type} does not answer this interaction.` }])
}

type Answering = (world: World, interaction: Interaction, data: unknown, files: NumberedUpload[]) => void

const answers: Partial<Record<number, Answering>> = {
  [Answer.ChannelMessageWithSource](world, interaction, data, files) {
    interaction.original = post(world, interaction, readForm(messageForm, data ?? {}), files)
    interaction.state = 'replied'
  },
  [Answer.DeferredChannelMessageWithSource](world, interaction, data) {
    const flags = readForm(deferral, data)?.flags ?? 0
    if ((flags & ~MessageFlags.Ephemeral) !== 0) refuseFlags()
    const isPrivate = (flags & MessageFlags.Ephemeral) !== 0 || mustBePrivate(interaction)
    interaction.original = loadingMessage(world, interaction, isPrivate)
    interaction.state = isPrivate ? 'deferred ephemeral' : 'deferred public'
  },
  [Answer.DeferredMessageUpdate](_world, interaction) {
    interaction.original = interaction.source
    interaction.state = 'deferred update'
  },
  [Answer.UpdateMessage](world, interaction, data, files) {
    if (!interaction.source || interaction.source.deletedAt !== null) return refuse('unknownMessage')
    editMessage(world, interaction.source, readForm(messageForm, data ?? {}), files)
    interaction.original = interaction.source
    interaction.state = 'replied'
  },
  [Answer.Modal](_world, interaction, data) {
    interaction.modal = readForm(modalForm, data)
    interaction.state = 'modal'
  },
}

/** Discord drops other flags of a deferral without a word; its documentation forbids them, and so does this. */
const refuseFlags = () =>
  refuseForm([
    { path: ['data', 'flags'], code: 'MESSAGE_FLAGS_INVALID', message: 'Only EPHEMERAL can be set when deferring' },
  ])

const loadingMessage = (world: World, interaction: Interaction, isPrivate: boolean): Message => {
  const onlyFor = isPrivate ? interaction.user : null
  const message: Message = {
    id: world.id(),
    channel: interaction.channel,
    author: world.bot,
    type: typeOf(interaction),
    content: '',
    flags: MessageFlags.Loading | (isPrivate ? MessageFlags.Ephemeral : 0),
    embeds: [],
    components: [],
    attachments: [],
    nonce: null,
    reference: referenceOf(interaction),
    forwarded: null,
    reactions: [],
    createdAt: world.now(),
    editedAt: [],
    deletedAt: null,
    onlyFor,
    interaction,
  }
  showMessage(world, message)
  return message
}

const typeOf = ({ type, target }: Interaction) => answerType(type, target !== null)

const referenceOf = ({ source, target }: Interaction): Message['reference'] => {
  const message = source ?? target
  return message ? { type: 0, message } : null
}

/** Flags that an answer to an interaction may choose. */
const settable =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2 |
  MessageFlags.Ephemeral

const post = (world: World, interaction: Interaction, form: MessageForm, files: NumberedUpload[]): Message => {
  const isPrivate = ((form.flags ?? 0) & MessageFlags.Ephemeral) !== 0 || mustBePrivate(interaction)
  const posting = {
    channel: interaction.channel,
    author: world.bot,
    type: typeOf(interaction),
    reference: referenceOf(interaction),
    onlyFor: isPrivate ? interaction.user : null,
    interaction,
    settable,
  }
  return postMessage(world, posting, form, files)
}

/** What `with_response` asks for. */
export const callbackPayload = (world: World, interaction: Interaction): object => {
  const { original, callback } = interaction
  const isMessage = original !== null && callback?.type !== Answer.DeferredMessageUpdate
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(isMessage
        ? {
            response_message_id: original.id,
            response_message_loading: (original.flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: original.onlyFor !== null,
          }
        : {}),
    },
    resource: { type: callback?.type, ...(isMessage ? { message: messagePayload(world, original) } : {}) },
  }
}

/**
 * The interaction that a webhook's token stands for.
 * @throws ApiError 10015 when there is none yet, 50027 when its time is over
 */
export const interactionOf = (world: World, application: string, token: string): Interaction => {
  const interaction = world.interactions.find((one) => one.token === token)
  if (!interaction || application !== world.settings.applicationId) return refuse('unknownWebhook')
  if (!interaction.callback) return refuse('unknownWebhook')
  if (world.now() >= interaction.expiresAt) return refuse('invalidWebhookToken')
  return interaction
}

/**
 * One message of an interaction: `@original` or a follow-up.
 * @throws ApiError 10008
 */
export const answerOf = (interaction: Interaction, id: string): Message => {
  const mine = [interaction.original, ...interaction.followUps].find((message) => message?.id === id)
  const message = id === '@original' ? interaction.original : mine
  return message && message.deletedAt === null ? message : refuse('unknownMessage')
}

/**
 * Changes one message of an interaction; the first change ends its loading.
 * @throws ApiError 10008, 50035
 */
export const editAnswer = (
  world: World,
  interaction: Interaction,
  id: string,
  form: MessageForm,
  files: NumberedUpload[],
): Message => {
  const message = answerOf(interaction, id)
  editMessage(world, message, form, files)
  if (message === interaction.original) interaction.state = 'replied'
  world.changed()
  return message
}

const mostFollowUpsOfUserInstall = 5

/**
 * Posts a follow-up; while the deferred answer is still loading, this fills that one instead, as Discord does.
 * @throws ApiError 40094, 50035
 */
export const followUp = (
  world: World,
  interaction: Interaction,
  form: MessageForm,
  files: NumberedUpload[],
): Message => {
  const { original } = interaction
  const isLoading = original?.deletedAt === null && (original.flags & MessageFlags.Loading) !== 0
  if (isLoading) return editAnswer(world, interaction, '@original', form, files)
  if (!isInstalledHere(interaction) && interaction.followUps.length >= mostFollowUpsOfUserInstall)
    return refuse('tooManyFollowUps')
  const message = post(world, interaction, form, files)
  interaction.followUps.push(message)
  interaction.state = 'replied'
  world.changed()
  return message
}
