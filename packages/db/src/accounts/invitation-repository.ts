import { createHash, randomBytes } from 'node:crypto'
import type { InvitationModel, StudyMemberModel } from '../../generated/models.ts'
import type { Client } from '../client.ts'

/** A link that lets one person make an account and, where it names a study, join it. */
export type Invitation = Pick<InvitationModel, 'id' | 'studyId' | 'role' | 'inviterId' | 'expiresAt'>

/** What somebody is invited to: a study with a role, or only an account. */
export type InvitedTo = { studyId: string; role: StudyMemberModel['role'] } | { studyId?: undefined; role?: undefined }

/** Invitations. The token in a link is stored only as its hash. All throw `service/unavailable`. */
export interface InvitationRepository {
  /** @returns the token for the link, which nobody can read again */
  create(inviterId: string, to: InvitedTo, lifetimeMs: number): Promise<string>
  /** An invitation that can still be accepted; null for every other token. */
  find(token: string): Promise<Invitation | null>
  /** Accepts an invitation; the membership it gives starts with it. Null: it was used, taken back or is too old. */
  accept(id: string, experimenterId: string): Promise<Invitation | null>
  /** What is open: of a study, or with null of no study. */
  openOf(studyId: string | null): Promise<Invitation[]>
  /** Takes an open invitation back: of that study, or with null of no study. */
  withdraw(id: string, studyId: string | null): Promise<void>
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
const shown = { id: true, studyId: true, role: true, inviterId: true, expiresAt: true } as const
const open = () => ({ acceptedAt: null, expiresAt: { gt: new Date() } })

/** The repository on an open client. */
export const invitationRepository = (client: Client): InvitationRepository => {
  const { invitation: table } = client
  return {
    async create(inviterId, { studyId = null, role = null }, lifetimeMs) {
      const token = randomBytes(24).toString('base64url')
      const expiresAt = new Date(Date.now() + lifetimeMs)
      await table.create({ data: { tokenHash: hashOf(token), inviterId, studyId, role, expiresAt } })
      return token
    },

    find: (token) => table.findFirst({ where: { tokenHash: hashOf(token), ...open() }, select: shown }),

    accept: (id, userId) =>
      client.$transaction(async (tx) => {
        const accepted = { data: { acceptedAt: new Date() }, where: { id, ...open() }, select: shown }
        const [invitation] = await tx.invitation.updateManyAndReturn(accepted)
        if (!invitation) return null
        const { studyId, role } = invitation
        // Whoever is a member already keeps their role.
        if (studyId && role) await tx.studyMember.createMany({ data: { studyId, userId, role }, skipDuplicates: true })
        return invitation
      }),

    openOf: (studyId) => table.findMany({ where: { studyId, ...open() }, select: shown, orderBy: { id: 'desc' } }),

    async withdraw(id, studyId) {
      await table.deleteMany({ where: { id, studyId, acceptedAt: null } })
    },
  }
}
