import type { Delivery } from '../delivery/delivery.ts'
import { interaction } from '../interactions/payloads.ts'
import type { Slack } from '../slack.ts'
import type { User } from '../state/team.ts'
import type { View } from '../state/view.ts'
import { type ViewValues, viewObject } from '../wire/view-object.ts'
import { findElement, findOption } from './elements.ts'
import { Handle } from './handle.ts'
import { interact } from './interact.ts'

/** What a person puts in: text, or the value of an option, by action id. */
export type SubmittedValues = Record<string, string>

/** The latest view of a type that is open before a person. */
export const openView = ({ state }: Slack, person: User, type: View['type']): View | undefined =>
  [...state.views.values()].findLast((view) => view.isOpen && view.type === type && view.person === person)

/** Submits the open modal; it closes unless the app answers that something is wrong. */
export const submitView = (slack: Slack, person: User, values: SubmittedValues): Handle => {
  const view = requireModal(slack, person)
  const handle = interact(slack, person, {
    type: 'view_submission',
    ...interaction(slack, person),
    view: viewObject(view, slack.settings.appId, stateOf(view, values)),
    response_urls: [],
  })
  for (const delivery of handle.deliveries) void follow(slack, view, delivery)
  return handle
}

/** Closes the open modal; the app is told only if it asked for that. */
export const closeView = (slack: Slack, person: User): Handle => {
  const view = requireModal(slack, person)
  view.isOpen = false
  slack.state.changed()
  if (!view.notifyOnClose) return new Handle([])
  const { trigger_id: _, ...rest } = interaction(slack, person)
  return interact(slack, person, {
    type: 'view_closed',
    ...rest,
    view: viewObject(view, slack.settings.appId),
    is_cleared: false,
  })
}

const requireModal = (slack: Slack, person: User): View => {
  const view = openView(slack, person, 'modal')
  if (!view) throw new Error('no modal is open')
  return view
}

const stateOf = (view: View, values: SubmittedValues): ViewValues => {
  const state: ViewValues = {}
  for (const [actionId, value] of Object.entries(values)) {
    const { element, block } = findElement(view.blocks, actionId)
    const isText = element.type === 'plain_text_input'
    const entered = isText ? { value } : { selected_option: findOption(element, value) }
    state[String(block.block_id)] = { [actionId]: { type: element.type, ...entered } }
  }
  return state
}

const follow = async (slack: Slack, view: View, delivery: Delivery): Promise<void> => {
  const result = await delivery.settled
  if (!result.ok) return
  const answer = (result.response ?? {}) as { response_action?: string; errors?: Record<string, string> }
  view.errors = answer.errors ?? {}
  if (answer.response_action === undefined || answer.response_action === 'clear') view.isOpen = false
  slack.state.changed()
}
