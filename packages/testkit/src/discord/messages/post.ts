import { MessageFlags, MessageType } from 'discord-api-types/v10'
import { refuse } from '../rest/api-error.ts'
import type { Interaction } from '../world/interaction.ts'
import type { Message } from '../world/message.ts'
import type { Channel } from '../world/place.ts'
import type { User } from '../world/user.ts'
import type { World } from '../world/world.ts'
import { showMessage } from './announce.ts'
import { checkDraft } from './check-draft.ts'
import { contentOf, draftOf, isEmpty } from './draft.ts'
import { type NumberedUpload, refuseForeignNumbers, store } from './form-files.ts'
import type { MessageForm } from './message-form.ts'

/** What a new message has besides what its form says. */
interface Posting {
  channel: Channel
  author: User
  type?: MessageType
  reference?: Message['reference']
  onlyFor?: User | null
  interaction?: Interaction | null
  /** Flags that its sender may choose. */
  settable: number
}

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
  const { reference = null, interaction = null } = posting
  const message: Message = {
    ...blankMessage(world, channel, author),
    ...contentOf(draft),
    type: posting.type ?? (reference ? MessageType.Reply : MessageType.Default),
    flags: flags | (onlyFor ? MessageFlags.Ephemeral : 0),
    attachments: files.map((file) => store(world, channel, file, form, onlyFor !== null)),
    nonce: form.nonce ?? null,
    reference,
    onlyFor,
    interaction,
  }
  showMessage(world, message)
  return message
}

/** A message without anything in it. */
export const blankMessage = (world: World, channel: Channel, author: User): Message => ({
  id: world.id(),
  channel,
  author,
  type: MessageType.Default,
  content: '',
  flags: 0,
  embeds: [],
  components: [],
  attachments: [],
  nonce: null,
  reference: null,
  forwarded: null,
  reactions: [],
  createdAt: world.now(),
  editedAt: [],
  deletedAt: null,
  onlyFor: null,
  interaction: null,
})
