import type { Database, Invitation } from '@soundscene/db'
import type { AccountConfig } from '../config.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { refusal } from './refusal.ts'

/** Where a request may carry an invitation: in what was sent, or in a cookie when it comes back from a provider. */
interface Carrier {
  body?: unknown
  getCookie: (name: string) => string | null | undefined
}

/** What goes into a new account's row. */
interface Admitted {
  isAdmin: boolean
  /** Unique over all accounts, so that of two at once one fails. */
  admission: string | null
}

/**
 * Whether an account may be made: the first one, which becomes the administrator's, one by invitation, or any where
 * sign-up is open.
 * @throws APIError `account/invitation-needed`, `account/invitation-gone`
 */
export async function admit(
  { accounts, invitations }: Database,
  signUp: AccountConfig['signUp'],
  carrier: Carrier | null | undefined,
): Promise<Admitted> {
  if (await accounts.isEmpty()) return { isAdmin: true, admission: 'first' }
  const token = carrier && tokenIn(carrier)
  if (token) return { isAdmin: false, admission: (await usable(invitations.find(token))).id }
  if (signUp === 'open') return { isAdmin: false, admission: null }
  throw refusal('account/invitation-needed')
}

/** Uses up the invitation that let an account in, which may make it a member of a study. */
export async function settle(database: Database, account: { id: string; admission?: unknown }): Promise<void> {
  const { id, admission } = account
  if (typeof admission === 'string' && admission !== 'first') await acceptInvitation(database, admission, id)
}

function tokenIn({ body, getCookie }: Carrier): string | undefined {
  const sent = (body as { invitation?: unknown } | undefined)?.invitation
  return typeof sent === 'string' && sent ? sent : (getCookie('invitation') ?? undefined)
}

async function usable(found: Promise<Invitation | null>): Promise<Invitation> {
  const invitation = await found
  if (!invitation) throw refusal('account/invitation-gone')
  return invitation
}
