import { ComponentType } from 'discord-api-types/v10'
import type { ModalField, ModalForm } from '../components/modal.ts'
import { storeUpload, type Upload } from '../messages/uploads.ts'
import { attachmentPayload } from '../payloads/attachment.ts'
import type { Channel } from '../world/place.ts'
import type { World } from '../world/world.ts'

/** What a person fills in, by custom id: text, chosen values, or files. */
export type ModalAnswers = Record<string, string | string[] | Upload[]>

/**
 * The data of a form's interaction.
 * @throws Error when something required is missing
 */
export const modalData = (world: World, channel: Channel, modal: ModalForm, answers: ModalAnswers): object => {
  const attachments: Record<string, object> = {}
  const fill = (field: ModalField, index: number): object => {
    const { custom_id, type } = field
    const answer = answers[custom_id]
    const isRequired = field.type !== ComponentType.Checkbox && (field.required ?? true)
    if (isRequired && (answer === undefined || answer.length === 0)) throw new Error(`${custom_id} must be filled in`)
    return { type, id: field.id ?? index, custom_id, ...given(type, answer ?? '', (file) => keep(file)) }
  }
  const keep = (file: Upload): string => {
    const attachment = storeUpload(world, file, { channel, ephemeral: true })
    attachments[attachment.id] = attachmentPayload(world, attachment)
    return attachment.id
  }
  const components = modal.components.map((part, index) => {
    const id = part.id ?? index + 1
    if (part.type === ComponentType.Label) return { type: part.type, id, component: fill(part.component, id) }
    if (part.type === ComponentType.ActionRow) return { type: part.type, id, components: part.components.map(fill) }
    return { type: part.type, id }
  })
  return { custom_id: modal.custom_id, components, resolved: { attachments } }
}

const given = (type: number, answer: string | string[] | Upload[], keep: (file: Upload) => string): object => {
  if (type === ComponentType.TextInput) return { value: answer }
  if (type === ComponentType.RadioGroup) return { value: answer === '' ? null : String(answer) }
  if (type === ComponentType.Checkbox) return { value: answer === 'true' }
  const values = typeof answer === 'string' ? (answer === '' ? [] : [answer]) : answer
  return { values: values.map((value) => (typeof value === 'string' ? value : keep(value))) }
}
