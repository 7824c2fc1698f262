import { MessageFlags } from 'discord-api-types/v10'
import { messageEvent } from '../payloads/message-event.ts'
import { refuse } from '../rest/api-error.ts'
import type { Attachment, Message } from '../world/message.ts'
import type { World } from '../world/world.ts'
import { announce } from './announce.ts'
import { checkDraft } from './check-draft.ts'
import { contentOf, draftOf, isEmpty } from './draft.ts'
import { type NumberedUpload, refuseForeignNumbers, store } from './form-files.ts'
import type { MessageForm } from './message-form.ts'

const settableOnEdit = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2

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

const numbersOf = (form: MessageForm): Set<string> => new Set((form.attachments ?? []).map(({ id }) => String(id)))

const keptAttachments = (message: Message, form: MessageForm): Attachment[] => {
  if (!form.attachments) return message.attachments
  return message.attachments.flatMap((attachment) => {
    const entry = form.attachments?.find(({ id }) => String(id) === attachment.id)
    if (!entry) return []
    return [entry.description ? Object.assign(attachment, { description: entry.description }) : attachment]
  })
}
