import type { Delivery, DeliveryKind } from '../delivery/delivery.ts'
import { interaction, messageInteraction } from '../interactions/payloads.ts'
import type { Slack } from '../slack.ts'
import type { Message } from '../state/message.ts'
import type { User } from '../state/team.ts'
import type { View } from '../state/view.ts'
import { viewObject } from '../wire/view-object.ts'
import { type Element, findElement, findOption } from './elements.ts'
import { Handle } from './handle.ts'

/** Uses a shortcut on a message. */
export const useMessageShortcut = (slack: Slack, person: User, callbackId: string, message: Message): Handle => {
  requireShortcut(slack, 'message', callbackId)
  return interact(slack, person, {
    type: 'message_action',
    callback_id: callbackId,
    action_ts: slack.state.ids.ts(),
    message_ts: message.ts,
    ...messageInteraction(slack, person, message),
  })
}

/** Uses a shortcut from anywhere. */
export const useGlobalShortcut = (slack: Slack, person: User, callbackId: string): Handle => {
  requireShortcut(slack, 'global', callbackId)
  const action = { type: 'shortcut', callback_id: callbackId, action_ts: slack.state.ids.ts() }
  return interact(slack, person, { ...action, ...interaction(slack, person) })
}

/** Presses a button. */
export const press = (slack: Slack, person: User, place: Message | View, actionId: string): Handle =>
  act(slack, person, place, actionId, ({ text, value, style, url }) => ({ text, value, style, url }))

/** Chooses an option of a select, of radio buttons, of an overflow menu; or ticks a checkbox. */
export const select = (slack: Slack, person: User, place: Message | View, actionId: string, value: string): Handle =>
  act(slack, person, place, actionId, (element) => {
    const option = findOption(element, value)
    const takesMany = element.type === 'checkboxes' || element.type.startsWith('multi_')
    return takesMany ? { selected_options: [option] } : { selected_option: option }
  })

const act = (
  slack: Slack,
  person: User,
  place: Message | View,
  actionId: string,
  done: (element: Element) => object,
): Handle => {
  const { element, block } = findElement(place.blocks, actionId)
  const { type, action_id } = element
  const state = done(element)
  const action = { type, action_id, block_id: block.block_id, action_ts: slack.state.ids.ts(), ...state }
  return interact(slack, person, {
    type: 'block_actions',
    actions: [action],
    state: { values: { [String(block.block_id)]: { [action_id]: { type, ...state } } } },
    ...('ts' in place ? onMessage(slack, person, place) : onView(slack, person, place)),
  })
}

const onMessage = (slack: Slack, person: User, message: Message) => {
  if (message.deletedAt) throw new Error('the message is gone')
  if (message.onlyFor && message.onlyFor !== person.id) throw new Error('the message is not for this person')
  const container = {
    type: 'message',
    message_ts: message.ts,
    channel_id: message.channel.id,
    is_ephemeral: message.onlyFor !== undefined,
    ...(message.threadTs && { thread_ts: message.threadTs }),
  }
  return { container, ...messageInteraction(slack, person, message) }
}

const onView = (slack: Slack, person: User, view: View) => ({
  container: { type: 'view', view_id: view.id },
  view: viewObject(view, slack.settings.appId),
  ...interaction(slack, person),
})

/** Tells the app of an interaction, once. */
export const interact = (slack: Slack, person: User, payload: Record<string, unknown>): Handle =>
  new Handle([tell(slack, person, 'interactive', payload)])

/** Tells the app, which must be installed where the person is. */
export const tell = (slack: Slack, person: User, kind: DeliveryKind, payload: Record<string, unknown>): Delivery => {
  if (!slack.state.installationIn(person.team)) throw new Error(`the app is not installed in ${person.team.name}`)
  return slack.dispatcher.deliver(kind, payload)
}

const requireShortcut = ({ settings }: Slack, type: 'message' | 'global', callbackId: string): void => {
  const shortcuts = settings.manifest.features?.shortcuts ?? []
  const isThere = shortcuts.some((shortcut) => shortcut.type === type && shortcut.callback_id === callbackId)
  if (!isThere) throw new Error(`the manifest has no ${type} shortcut ${callbackId}`)
}
