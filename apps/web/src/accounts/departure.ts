import type { Database } from '@soundscene/db'
import { refusal } from './refusal.ts'

/**
 * Takes somebody who leaves out of all studies.
 * @throws APIError `study/last-owner` or `account/last-admin` when somebody else has to take over first
 */
export async function depart({ accounts, studies }: Database, { id }: { id: string }): Promise<void> {
  const all = await accounts.list()
  const admins = all.filter(({ isAdmin }) => isAdmin)
  if (all.length > 1 && admins.length === 1 && admins[0]?.id === id) throw refusal('account/last-admin')
  const mine = await studies.studies.ofMember(id)
  for (const study of mine.filter(({ role }) => role === 'owner')) {
    const members = await studies.studies.members(study.id)
    if (!members.some(({ userId, role }) => role === 'owner' && userId !== id)) throw refusal('study/last-owner')
  }
  for (const study of mine) await studies.studies.setRole(study.id, id, null)
}
