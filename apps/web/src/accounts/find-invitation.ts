import { serverWords } from '../console/server-words.ts'
import { titleOf } from '../console/title-of.ts'
import { database } from '../server/site.ts'

/** An invitation as it is shown to whoever has its link. */
export interface ShownInvitation {
  inviter: string
  /** Named as in the sentences about it; undefined for one that only lets make an account. */
  study: { id: string; study: string; role: string } | undefined
}

/** The open invitation of a token, in words; null when it can't be used. */
export async function findInvitation(token: string): Promise<ShownInvitation | null> {
  const { accounts, invitations, studies } = await database()
  const invitation = await invitations.find(token)
  if (!invitation) return null
  const { words } = await serverWords()
  const { inviterId, studyId, role } = invitation
  const inviter = (await accounts.namesOf([inviterId])).get(inviterId) ?? words('invitation.somebody')
  const study = studyId ? await studies.studies.find(studyId) : null
  if (!study || !role) return { inviter, study: undefined }
  return { inviter, study: { id: study.id, study: titleOf(study, words), role: words(`role.${role}`) } }
}
