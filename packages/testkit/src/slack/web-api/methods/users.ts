import { z } from 'zod'
import { userObject } from '../../wire/user-object.ts'
import { flag } from '../arguments.ts'
import { knownUser } from '../conversation.ts'
import { botMethod } from '../method.ts'

export const users = {
  'users.info': botMethod(
    'users:read',
    z.object({ user: z.string(), include_locale: flag.default(false) }),
    (context, args) => ({ user: userObject(knownUser(context, args.user), args.include_locale) }),
  ),
}
