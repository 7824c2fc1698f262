import { callbackPayload } from '../interactions/callback-payload.ts'
import { respond } from '../interactions/respond.ts'
import { answerOf, editAnswer, followUp, interactionOf } from '../interactions/webhook.ts'
import { deleteMessage } from '../messages/announce.ts'
import { messagePayload } from '../payloads/message.ts'
import { form, type Route, route } from './route.ts'

/** Answers to interactions, by their token alone. */
export const interactionRoutes: readonly Route[] = [
  route('POST /interactions/:id/:token/callback', (world, { id = '', token = '' }, { body, files, query }) => {
    const interaction = respond(world, id, token, body, files)
    return query.get('with_response') === 'true' ? callbackPayload(world, interaction) : undefined
  }),
  route('POST /webhooks/:app/:token', (world, { app = '', token = '' }, request) =>
    messagePayload(world, followUp(world, interactionOf(world, app, token), form(request), request.files)),
  ),
  route('GET /webhooks/:app/:token/messages/:message', (world, { app = '', token = '', message = '' }) =>
    messagePayload(world, answerOf(interactionOf(world, app, token), message)),
  ),
  route('PATCH /webhooks/:app/:token/messages/:message', (world, { app = '', token = '', message = '' }, request) => {
    const interaction = interactionOf(world, app, token)
    return messagePayload(world, editAnswer(world, interaction, message, form(request), request.files))
  }),
  route('DELETE /webhooks/:app/:token/messages/:message', (world, { app = '', token = '', message = '' }) =>
    deleteMessage(world, answerOf(interactionOf(world, app, token), message)),
  ),
]
