import type { Reply } from '../server/reply.ts'
import type { Slack } from '../slack.ts'
import type { Decision } from './grants.ts'

/** The page that asks a person whether the app may be installed; here the decision is made already. */
export const authorizePage = (slack: Slack, query: URLSearchParams): Reply => {
  const { clientId, manifest } = slack.settings
  if (query.get('client_id') !== clientId) return page('Invalid client_id parameter')
  const known = manifest.oauth_config?.redirect_urls ?? []
  const redirectUri = query.get('redirect_uri') ?? known[0]
  if (redirectUri === undefined) return page('There is no redirect_uri')
  if (known.length > 0 && !known.some((url) => redirectUri.startsWith(url)))
    return page('redirect_uri did not match any configured URIs')
  const back = new URL(redirectUri)
  const state = query.get('state')
  if (state !== null) back.searchParams.set('state', state)
  for (const [key, value] of Object.entries(outcome(slack, query))) back.searchParams.set(key, value)
  return { status: 302, headers: { location: back.href }, body: '' }
}

const outcome = (slack: Slack, query: URLSearchParams): { code: string } | { error: string } => {
  const decision = slack.grants.decision ?? firstAdmin(slack)
  if (decision === 'deny') return { error: 'access_denied' }
  const scopes = (query.get('scope') ?? '').split(',').filter(Boolean)
  return { code: slack.grants.issue({ ...decision, scopes, redirectUri: query.get('redirect_uri') }) }
}

const firstAdmin = ({ state }: Slack): Decision => {
  const installer = [...state.users.values()].find(({ isAdmin }) => isAdmin)
  return installer ? { place: installer.team, installer } : 'deny'
}

const page = (text: string): Reply => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>Slack</title><p>${text}</p>`,
})
