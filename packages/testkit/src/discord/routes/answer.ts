import { refuse } from '../rest/api-error.ts'
import type { ApiRequest } from '../rest/request.ts'
import type { World } from '../world/world.ts'
import { applicationRoutes } from './application-routes.ts'
import { channelRoutes } from './channel-routes.ts'
import { guildRoutes } from './guild-routes.ts'
import { interactionRoutes } from './interaction-routes.ts'
import type { Route } from './route.ts'
import { userRoutes } from './user-routes.ts'

const routes: readonly Route[] = [
  ...applicationRoutes,
  ...userRoutes,
  ...guildRoutes,
  ...channelRoutes,
  ...interactionRoutes,
]

/**
 * Answers one request.
 * @throws ApiError what Discord refuses
 */
export const answer = (world: World, request: ApiRequest): unknown => {
  const here = routes.filter(({ pattern }) => pattern.test(request.path))
  if (here.length === 0) return refuse('notFound')
  const found = here.find(({ method }) => method === request.method) ?? refuse('methodNotAllowed')
  if (found.needsToken && request.headers.authorization !== `Bot ${world.settings.token}`) return refuse('unauthorized')
  return found.handle(world, { ...found.pattern.exec(request.path)?.groups }, request)
}
