import type { Database, Invitation } from '@soundscene/db'

/** Uses up an invitation, which may make somebody a member of a study; its log says so. Null: it can't be used. */
export async function acceptInvitation(
  { invitations, studies }: Database,
  id: string,
  experimenterId: string,
): Promise<Invitation | null> {
  const accepted = await invitations.accept(id, experimenterId)
  if (accepted?.studyId) {
    const details = { role: accepted.role, invitedBy: accepted.inviterId }
    await studies.studies.audit(accepted.studyId, { actorId: experimenterId, action: 'member-joined', details })
  }
  return accepted
}
