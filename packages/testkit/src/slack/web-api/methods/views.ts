import { z } from 'zod'
import { checkBlocks } from '../../blocks/check-blocks.ts'
import { plainText } from '../../blocks/texts.ts'
import { hasPictureFor } from '../../files/has-picture.ts'
import type { User } from '../../state/team.ts'
import type { View } from '../../state/view.ts'
import { viewObject } from '../../wire/view-object.ts'
import { json } from '../arguments.ts'
import { knownUser } from '../conversation.ts'
import { type BotContext, botMethod } from '../method.ts'
import { SlackApiError } from '../slack-api-error.ts'

const shared = {
  blocks: z.array(z.unknown()),
  callback_id: z.string().max(255).default(''),
  private_metadata: z.string().max(3000).default(''),
  external_id: z.string().max(255).optional(),
}

const modal = z.strictObject({
  type: z.literal('modal'),
  ...shared,
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().default(false),
  submit_disabled: z.boolean().optional(),
})

const home = z.strictObject({ type: z.literal('home'), ...shared })

/** A view as an app sends it. */
export const viewInput = z.discriminatedUnion('type', [modal, home])

const opened = (context: BotContext, person: User, input: z.infer<typeof viewInput>): View => {
  const { slack } = context
  const view: View = {
    id: slack.state.ids.id('V'),
    person,
    isOpen: true,
    hash: '',
    errors: {},
    ...contentOf(context, person, input),
  }
  slack.state.views.set(view.id, view)
  return view
}

const contentOf = ({ slack }: BotContext, person: User, input: z.infer<typeof viewInput>) => ({
  type: input.type,
  callbackId: input.callback_id,
  privateMetadata: input.private_metadata,
  blocks: checkBlocks(input.blocks, 'view', hasPictureFor(slack, person.team)),
  notifyOnClose: input.type === 'modal' && input.notify_on_close,
  ...(input.type === 'modal' && { title: input.title.text }),
  ...(input.type === 'modal' && input.submit && { submit: input.submit.text }),
})

export const views = {
  'views.open': botMethod(
    null,
    z.object({ trigger_id: z.string(), view: json(modal) }),
    (context, { trigger_id, view }) => {
      const person = context.slack.interactions.takeTrigger(trigger_id)
      if (typeof person === 'string') throw new SlackApiError(person)
      return { view: viewObject(opened(context, person, view), context.slack.settings.appId) }
    },
  ),

  'views.update': botMethod(null, z.object({ view_id: z.string(), view: json(viewInput) }), (context, args) => {
    const view = context.slack.state.views.get(args.view_id)
    if (!view?.isOpen) throw new SlackApiError('not_found')
    Object.assign(view, contentOf(context, view.person, args.view), { errors: {} })
    return { view: viewObject(view, context.slack.settings.appId) }
  }),

  'views.publish': botMethod(null, z.object({ user_id: z.string(), view: json(home) }), (context, args) => {
    const person = knownUser(context, args.user_id)
    const before = [...context.slack.state.views.values()].find(
      (view) => view.type === 'home' && view.person === person,
    )
    if (before) context.slack.state.views.delete(before.id)
    return { view: viewObject(opened(context, person, args.view), context.slack.settings.appId) }
  }),
}
