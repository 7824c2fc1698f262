import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
} from 'discord-api-types/v10'
import { ask } from '../interactions/ask.ts'
import { deleteMessage } from '../messages/announce.ts'
import { storeUpload, type Upload } from '../messages/uploads.ts'
import { messagePayload } from '../payloads/message.ts'
import { openDirectMessages } from '../world/channels.ts'
import { join } from '../world/guilds.ts'
import type { Interaction } from '../world/interaction.ts'
import type { Message } from '../world/message.ts'
import type { Channel, Guild } from '../world/place.ts'
import { setPermissions } from '../world/set-permissions.ts'
import type { User } from '../world/user.ts'
import type { World } from '../world/world.ts'
import { Asked } from './asked.ts'
import { type ModalAnswers, modalData } from './modal-data.ts'
import { offeredCommand } from './offered-command.ts'
import type { OptionValue } from './option-value.ts'
import { postAs } from './post-as.ts'
import { type Seen, seenIn } from './seen.ts'
import { slashOptions } from './slash-options.ts'
import { refuseUnseen, usable } from './usable.ts'
import { oggSeconds, waveformOf } from './voice-note.ts'

/** A person at a client: posts, uses commands, presses what they see. What the client would not let them do throws. */
export class Person {
  readonly user: User
  readonly #world: World

  constructor(world: World, user: User) {
    this.#world = world
    this.user = user
  }

  get id(): string {
    return this.user.id
  }

  /** Becomes a member of a guild. */
  joins(guild: Guild, allow = 0n): this {
    join(this.#world, guild, this.user)
    if (allow !== 0n) setPermissions(this.#world, guild, this.user, { allow })
    return this
  }

  /** Installs the app to this account, to use it anywhere. */
  installApp(): void {
    this.user.hasInstalledApp = true
  }

  /** This person's direct messages with the bot. */
  directMessages(): Channel {
    return openDirectMessages(this.#world, this.user)
  }

  say(channel: Channel, content: string): Message {
    return postAs(this.#world, this.user, channel, { content })
  }

  sendDirectMessage(content: string, files: Upload[] = []): Message {
    return this.postFile(this.directMessages(), files, content)
  }

  postFile(channel: Channel, files: Upload | Upload[], content = ''): Message {
    const attachments = [files].flat().map((file) => storeUpload(this.#world, file, { channel, ephemeral: false }))
    return postAs(this.#world, this.user, channel, { content, attachments })
  }

  /** Records a voice message: Ogg/Opus with its length and waveform. */
  postVoiceNote(channel: Channel, bytes: Uint8Array, seconds = oggSeconds(bytes)): Message {
    const details = { channel, ephemeral: false, durationSecs: seconds, waveform: waveformOf(seconds) }
    const upload = { name: 'voice-message.ogg', bytes, type: 'audio/ogg' }
    const attachment = storeUpload(this.#world, upload, details)
    return postAs(this.#world, this.user, channel, { attachments: [attachment], flags: MessageFlags.IsVoiceMessage })
  }

  /** Forwards a message, its files along. */
  forward(message: Message, channel: Channel): Message {
    refuseUnseen(message, this.user)
    const reference = { type: MessageReferenceType.Forward as const, message }
    return postAs(this.#world, this.user, channel, {
      forwarded: { ...message },
      reference,
      flags: MessageFlags.HasSnapshot,
    })
  }

  /** Deletes a message of one's own. */
  delete(message: Message): void {
    if (message.author !== this.user) throw new Error(`this message is not ${this.user.name}'s`)
    deleteMessage(this.#world, message)
  }

  /** Uses an app's entry in a message's menu. */
  useMessageCommand(name: string, target: Message): Asked {
    refuseUnseen(target, this.user)
    const { user } = this
    const { channel } = target
    const { command, owners } = offeredCommand(this.#world, {
      user,
      channel,
      name,
      type: ApplicationCommandType.Message,
    })
    const resolved = { messages: { [target.id]: messagePayload(this.#world, target) } }
    const data = { id: command.id, name, type: command.type, target_id: target.id, resolved }
    return this.#ask({ type: InteractionType.ApplicationCommand, channel, name, data, owners, target })
  }

  /**
   * Sends a slash command.
   * @param name with its subcommands, such as `settings automatic`
   */
  useSlash(channel: Channel, name: string, values: Record<string, OptionValue> = {}): Asked {
    const [first = '', ...path] = name.split(' ')
    const { user } = this
    const type = ApplicationCommandType.ChatInput
    const { command, owners } = offeredCommand(this.#world, { user, channel, name: first, type })
    const { options, resolved } = slashOptions(this.#world, channel, command, path, values)
    const data = { id: command.id, name: first, type, options, resolved }
    return this.#ask({ type: InteractionType.ApplicationCommand, channel, name, data, owners })
  }

  /** Presses a button. */
  press(message: Message, customId: string): Asked {
    const button = usable(message, this.user, customId, ComponentType.Button)
    return this.#use(message, customId, { component_type: ComponentType.Button, id: button.id ?? 0 })
  }

  /** Chooses in a menu. */
  choose(message: Message, customId: string, values: string[]): Asked {
    const select = usable(message, this.user, customId, ComponentType.StringSelect)
    const { options, min_values: least = 1, max_values: most = 1 } = select
    const isOffered = values.every((value) => options.some((option) => option.value === value))
    if (!isOffered || values.length < least || values.length > most)
      throw new Error(`${customId} does not offer ${values.join(', ')}`)
    return this.#use(message, customId, { component_type: ComponentType.StringSelect, id: select.id ?? 0, values })
  }

  /** Fills in and sends the form that was opened. */
  submitModal({ interaction }: Asked, answers: ModalAnswers): Asked {
    const { modal, channel, owners, source } = interaction
    if (!modal) throw new Error(`${interaction.name} opened no form`)
    const data = modalData(this.#world, channel, modal, answers)
    return this.#ask({ type: InteractionType.ModalSubmit, channel, name: modal.custom_id, data, owners, source })
  }

  /** What this person sees in a channel now. */
  sees(channel: Channel): Seen[] {
    return seenIn(channel, this.user)
  }

  #use(message: Message, customId: string, data: object): Asked {
    const { channel, interaction } = message
    const owners = interaction?.owners ?? { 0: channel.guild?.id ?? '0' }
    const type = InteractionType.MessageComponent
    return this.#ask({ type, channel, name: customId, data: { custom_id: customId, ...data }, owners, source: message })
  }

  #ask(what: {
    type: InteractionType
    channel: Channel
    name: string
    data: object
    owners: Interaction['owners']
    source?: Message | null
    target?: Message
  }): Asked {
    return new Asked(this.#world, ask(this.#world, { ...what, user: this.user }))
  }
}
