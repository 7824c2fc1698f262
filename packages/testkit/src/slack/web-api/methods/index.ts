import type { Method } from '../method.ts'
import { apps } from './apps.ts'
import { auth } from './auth.ts'
import { chat } from './chat.ts'
import { conversations } from './conversations.ts'
import { files } from './files.ts'
import { oauth } from './oauth.ts'
import { reactions } from './reactions.ts'
import { users } from './users.ts'
import { views } from './views.ts'

/** Every Web API method that the stand-in knows, by name. */
export const methods: Readonly<Record<string, Method | undefined>> = {
  ...apps,
  ...auth,
  ...chat,
  ...conversations,
  ...files,
  ...oauth,
  ...reactions,
  ...users,
  ...views,
}
