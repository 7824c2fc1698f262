import type { View } from '../state/view.ts'

/** What a person has put into a view, by block and action. */
export type ViewValues = Record<string, Record<string, object>>

/** A view as `views.open` and submissions show it. */
export const viewObject = (view: View, appId: string, values: ViewValues = {}) => ({
  id: view.id,
  team_id: view.person.team.id,
  type: view.type,
  blocks: view.blocks,
  callback_id: view.callbackId,
  private_metadata: view.privateMetadata,
  state: { values },
  hash: view.hash,
  title: view.title && { type: 'plain_text', text: view.title },
  submit: view.submit && { type: 'plain_text', text: view.submit },
  notify_on_close: view.notifyOnClose,
  root_view_id: view.id,
  previous_view_id: null,
  app_id: appId,
  bot_id: '',
})
