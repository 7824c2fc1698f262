import type { Database, InvitedTo } from '@soundscene/db'
import { siteAddress } from '../server/site-address.ts'

const week = 7 * 86_400_000

/** Makes an invitation. @returns the link to send, which can't be shown again */
export async function invite({ invitations }: Database, inviterId: string, to: InvitedTo = {}): Promise<string> {
  const token = await invitations.create(inviterId, to, week)
  return new URL(`/invitation/${token}`, await siteAddress()).href
}
