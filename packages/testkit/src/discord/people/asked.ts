import { InteractionResponseType } from 'discord-api-types/v10'
import type { Interaction, InteractionState } from '../world/interaction.ts'
import type { Message } from '../world/message.ts'
import type { User } from '../world/user.ts'
import type { World } from '../world/world.ts'
import { look, type Seen, seenIn } from './seen.ts'

/** Something a person asked of the app: a command, a press of a button, a form sent. */
export class Asked {
  readonly interaction: Interaction
  readonly #world: World

  constructor(world: World, interaction: Interaction) {
    this.#world = world
    this.interaction = interaction
  }

  get state(): InteractionState {
    return this.interaction.state
  }

  /** The first answer, also when it is deleted by now. */
  get original(): Message | null {
    return this.interaction.original
  }

  get followUps(): readonly Message[] {
    return this.interaction.followUps
  }

  /**
   * Milliseconds until the app acknowledged.
   * @throws Error when the person was told that the application did not respond
   */
  async acknowledged(): Promise<number> {
    const { interaction } = this
    const what = `an acknowledgement of ${interaction.name}`
    await this.#world.until(what, () => interaction.callback !== null || interaction.state === 'failed')
    if (!interaction.callback) throw new Error(`The application did not respond to ${interaction.name}`)
    return interaction.callback.afterMs
  }

  /**
   * The answer, once the person who asked sees it: a follow-up, an answer given at once, or one with a picture.
   * @param isAnswer another idea of what an answer is, such as a sentence in a deferred message
   */
  answered(isAnswer: (seen: Seen) => boolean = (seen) => this.#isFinal(seen)): Promise<Seen> {
    const { user, name } = this.interaction
    return this.#world.until(`an answer to ${name}`, () => this.visibleTo({ user }).findLast(isAnswer))
  }

  /** The app's answers to this that somebody sees now. */
  visibleTo({ user }: { user: User }): Seen[] {
    const answers = [this.original, ...this.followUps]
    return seenIn(this.interaction.channel, user).filter(({ message }) => answers.includes(message))
  }

  #isFinal(seen: Seen): boolean {
    const { callback, original, createdAt } = this.interaction
    if (seen.isLoading) return false
    if (seen.message !== original) return true
    const isImmediate = callback?.type === InteractionResponseType.ChannelMessageWithSource
    const isChanged = original.interaction === this.interaction || original.editedAt.some((at) => at >= createdAt)
    const isUpdate = callback?.type === InteractionResponseType.UpdateMessage
    return isImmediate || isUpdate || (isChanged && look(original).pictures.length > 0)
  }
}
