import { emitEvent } from '../delivery/emit-event.ts'
import { remove } from '../messages/change.ts'
import { post } from '../messages/post.ts'
import type { Slack } from '../slack.ts'
import type { Channel } from '../state/channel.ts'
import type { Message } from '../state/message.ts'
import type { User } from '../state/team.ts'
import type { View } from '../state/view.ts'
import { directMessage } from '../web-api/direct-message.ts'
import { Handle } from './handle.ts'
import { press, select, useGlobalShortcut, useMessageShortcut } from './interact.ts'
import { PostedMessage } from './posted-message.ts'
import { useSlash } from './slash.ts'
import { type PersonsFile, uploadByPerson, voiceClip } from './upload.ts'
import { closeView, openView, type SubmittedValues, submitView } from './views.ts'

/** Where and how a person posts, besides the obvious. */
export interface PostOptions {
  text?: string
  threadTs?: string
}

/** Somebody in a workspace, who does what people do. */
export class Person {
  readonly user: User
  readonly #slack: Slack

  constructor(slack: Slack, user: User) {
    this.#slack = slack
    this.user = user
  }

  get id(): string {
    return this.user.id
  }

  /** Writes a message. */
  say(channel: Channel, text: string, { threadTs }: PostOptions = {}): PostedMessage {
    return this.#post(channel, { text, ...(threadTs !== undefined && { threadTs }) })
  }

  /** Uploads a file into a conversation; without text, as most do. */
  postFile(channel: Channel, file: PersonsFile, { text = '', threadTs }: PostOptions = {}): PostedMessage {
    const files = [uploadByPerson(this.#slack, this.user, file)]
    return this.#post(channel, { text, files, ...(threadTs !== undefined && { threadTs }) })
  }

  /** Records a voice clip. */
  postVoiceClip(
    channel: Channel,
    bytes: Uint8Array,
    { asVideo = false, ...options }: PostOptions & { asVideo?: boolean } = {},
  ): PostedMessage {
    return this.postFile(channel, voiceClip(bytes, { asVideo }), options)
  }

  /** Mentions the app's bot, before the text and with a file if there is one. */
  mention(channel: Channel, text: string, file?: PersonsFile, options: PostOptions = {}): PostedMessage {
    const mentioning = `<@${this.#bot.id}> ${text}`
    return file
      ? this.postFile(channel, file, { ...options, text: mentioning })
      : this.say(channel, mentioning, options)
  }

  /** The conversation of this person and the app's bot. */
  directMessage(): Channel {
    return directMessage(this.#slack, [this.user, this.#bot])
  }

  /** Takes one of their messages away. */
  delete(message: Message): void {
    remove(this.#slack, message)
  }

  /** Lets the app's bot into a conversation. */
  invite(channel: Channel): Handle {
    channel.members.add(this.#bot.id)
    return this.#tell({ type: 'member_joined_channel', user: this.#bot.id, channel: channel.id }, channel)
  }

  /** Looks at the app's home. */
  openHome(): Handle {
    const channel = this.directMessage()
    return this.#tell({ type: 'app_home_opened', user: this.id, channel: channel.id, tab: 'home' }, channel)
  }

  useMessageShortcut(callbackId: string, message: Message): Handle {
    return useMessageShortcut(this.#slack, this.user, callbackId, message)
  }

  useGlobalShortcut(callbackId: string): Handle {
    return useGlobalShortcut(this.#slack, this.user, callbackId)
  }

  useSlash(command: string, text: string, channel: Channel): Handle {
    return useSlash(this.#slack, this.user, command, text, channel)
  }

  /** Presses a button of a message or an open view. */
  press(place: Message | View, actionId: string): Handle {
    return press(this.#slack, this.user, place, actionId)
  }

  /** Chooses an option by its value. */
  select(place: Message | View, actionId: string, value: string): Handle {
    return select(this.#slack, this.user, place, actionId, value)
  }

  /** The modal that is open before this person. */
  get view(): View | undefined {
    return openView(this.#slack, this.user, 'modal')
  }

  /** The app's home, as this person sees it. */
  get home(): View | undefined {
    return openView(this.#slack, this.user, 'home')
  }

  submitView(values: SubmittedValues = {}): Handle {
    return submitView(this.#slack, this.user, values)
  }

  closeView(): Handle {
    return closeView(this.#slack, this.user)
  }

  /** What stands in a conversation and its threads for this person, ephemeral messages among it. */
  sees(channel: Channel): Message[] {
    if (channel.kind !== 'channel' && !channel.members.has(this.id)) return []
    return channel.all.filter(({ deletedAt, onlyFor }) => !deletedAt && (!onlyFor || onlyFor === this.id))
  }

  get #bot(): User {
    const installation = this.#slack.state.installationIn(this.user.team)
    if (!installation) throw new Error(`the app is not installed in ${this.user.team.name}`)
    return installation.bot
  }

  #post(channel: Channel, what: Omit<Parameters<typeof post>[1], 'channel' | 'user'>): PostedMessage {
    if (channel.kind !== 'channel' && !channel.members.has(this.id)) throw new Error('this person is not in there')
    channel.members.add(this.id)
    return new PostedMessage(post(this.#slack, { channel, user: this.id, ...what }))
  }

  #tell(event: { type: string; [property: string]: unknown }, channel: Channel): Handle {
    const installation = this.#slack.state.installationIn(channel.team)
    const delivery = installation && emitEvent(this.#slack, { team: channel.team, installation, channel, event })
    return new Handle(delivery ? [delivery] : [])
  }
}
