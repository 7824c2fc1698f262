import { Prisma } from '../../generated/client.ts'
import type { Json } from '../answer.ts'
import type { Client } from '../client.ts'
import { isId } from '../is-id.ts'
import {
  type AuditLine,
  type NewItem,
  type NewStudy,
  type Study,
  type StudyItem,
  type StudyRole,
  type StudyState,
  studyOf,
} from './study.ts'

/** What launching fixes for good. */
export interface Launch {
  frozen: string
  sha256: string
  items: NewItem[]
}

/** Studies, who may do what in them, and what was done. All throw `service/unavailable`. */
export interface StudyRepository {
  /** Stores a new study whose owner is `ownerId`. */
  create(study: NewStudy, ownerId: string): Promise<Study>
  /** Null when there is none, also for an id that can't be one. */
  find(id: string): Promise<Study | null>
  /** The studies that somebody is a member of, newest first. */
  ofMember(userId: string): Promise<(Study & { role: StudyRole })[]>
  /** Studies that are under way, the newest first. */
  live(): Promise<Study[]>
  /** Changes the state where it is one of `from`. False: it is another by now. */
  move(id: string, from: StudyState[], to: StudyState): Promise<boolean>
  /** Changes the configuration of a study that was not launched. */
  configure(id: string, change: { config: Json; quotas: Record<string, number>; setId: string }): Promise<boolean>
  rehearsed(id: string, rehearsal: Json): Promise<boolean>
  /** Writes what was frozen, makes the items and opens the ledger, all at once. False: it was launched already. */
  launch(id: string, launch: Launch): Promise<boolean>
  /** Raises quotas; none is ever lowered. */
  raiseQuotas(id: string, quotas: Record<string, number>): Promise<Record<string, number>>
  /** Keeps which study on Prolific brings raters; null forgets it. */
  setProlific(id: string, prolific: Json): Promise<void>
  itemsOf(id: string): Promise<StudyItem[]>
  practiceOf(id: string): Promise<StudyItem[]>
  /** How many main items there are, votes on them, and the fewest and most of one. */
  progressOf(id: string): Promise<{ items: number; stored: number; fewest: number; most: number }>
  /** What launching froze; null before. */
  frozenOf(id: string): Promise<string | null>
  roleOf(id: string, userId: string): Promise<StudyRole | null>
  members(id: string): Promise<{ userId: string; role: StudyRole }[]>
  /** Gives a role, or takes it with null. False: that would leave no owner. */
  setRole(id: string, userId: string, role: StudyRole | null): Promise<boolean>
  audit(id: string, line: Omit<AuditLine, 'at'>): Promise<void>
  auditOf(id: string): Promise<AuditLine[]>
  /** Closed studies whose raters can still be named, closed before a moment. */
  closedBefore(before: Date): Promise<Study[]>
  /** Forgets all that could name a rater: salt, outside names and submissions, devices, forms, links and tokens. */
  forget(id: string): Promise<void>
  /** Removes a study with its votes; returns the set that it used. The audit log stays. */
  remove(id: string): Promise<string | null>
}

/** The repository on an open client. */
export const studyRepository = (client: Client): StudyRepository => {
  const { study: table, studyItem: items, studyMember: members, studyAudit: log } = client
  const change = async (where: Prisma.StudyWhereInput, data: Prisma.StudyUpdateManyMutationInput) =>
    (await table.updateMany({ where, data })).count === 1
  const unlaunched = (id: string) => ({ id, state: { in: ['draft', 'rehearsed'] as StudyState[] } })
  const json = (value: Json) => (value === null ? Prisma.DbNull : value)

  return {
    async create({ config, ...study }, ownerId) {
      const owner = { create: { userId: ownerId, role: 'owner' as const } }
      const data = { ...study, config: config ?? {}, members: owner }
      return studyOf(await table.create({ data, omit: { frozen: true } }))
    },

    async find(id) {
      const row = isId(id) ? await table.findUnique({ where: { id }, omit: { frozen: true } }) : null
      return row && studyOf(row)
    },

    async live() {
      const newestFirst = { orderBy: { launchedAt: 'desc' }, omit: { frozen: true } } as const
      return (await table.findMany({ where: { state: 'live' }, ...newestFirst })).map(studyOf)
    },

    async ofMember(userId) {
      const rows = await members.findMany({
        where: { userId },
        include: { study: { omit: { frozen: true } } },
        orderBy: { studyId: 'desc' },
      })
      return rows.map(({ study, role }) => ({ ...studyOf(study), role }))
    },

    move: (id, from, to) =>
      change({ id, state: { in: from } }, { state: to, ...(to === 'closed' && { closedAt: new Date() }) }),

    configure: async (id, { config, quotas, setId }) =>
      (await client.$executeRaw`
        UPDATE "Study" SET "config" = ${config}::jsonb, "quotas" = ${quotas}::jsonb, "setId" = ${setId}::uuid,
               "state" = 'draft', "rehearsal" = NULL
         WHERE "id" = ${id}::uuid AND "state" IN ('draft', 'rehearsed')`) === 1,

    rehearsed: (id, rehearsal) => change(unlaunched(id), { state: 'rehearsed', rehearsal: json(rehearsal) }),

    launch: (id, { frozen, sha256, items: made }) =>
      client.$transaction(async (tx) => {
        const data = { state: 'live' as const, frozen, sha256, launchedAt: new Date() }
        if ((await tx.study.updateMany({ where: unlaunched(id), data })).count === 0) return false
        await tx.studyItem.createMany({ data: made.map((item) => ({ ...item, studyId: id })) })
        await tx.studyLedger.create({ data: { studyId: id, hash: sha256 } })
        return true
      }),

    raiseQuotas: (id, quotas) =>
      client.$transaction(async (tx) => {
        const [row] = await tx.$queryRaw<{ quotas: Record<string, number> }[]>`
          SELECT "quotas" FROM "Study" WHERE "id" = ${id}::uuid FOR UPDATE`
        const raised = { ...row?.quotas }
        for (const [group, count] of Object.entries(quotas)) raised[group] = Math.max(count, raised[group] ?? 0)
        await tx.study.update({ where: { id }, data: { quotas: raised } })
        return raised
      }),

    async setProlific(id, prolific) {
      await change({ id }, { prolific: json(prolific) })
    },

    itemsOf: (studyId) => items.findMany({ where: { studyId }, orderBy: { id: 'asc' } }),
    practiceOf: (studyId) => items.findMany({ where: { studyId, role: 'practice' }, orderBy: { id: 'asc' } }),

    async progressOf(studyId) {
      const where = { studyId, role: 'main' as const }
      const { _count, _sum, _min, _max } = await items.aggregate({
        where,
        _count: true,
        _sum: { stored: true },
        _min: { stored: true },
        _max: { stored: true },
      })
      const [stored, fewest, most] = [_sum.stored ?? 0, _min.stored ?? 0, _max.stored ?? 0]
      return { items: _count, stored, fewest, most }
    },
    frozenOf: async (id) => (await table.findUnique({ where: { id }, select: { frozen: true } }))?.frozen ?? null,

    async roleOf(studyId, userId) {
      if (!isId(studyId)) return null
      return (await members.findUnique({ where: { studyId_userId: { studyId, userId } } }))?.role ?? null
    },
    members: (studyId) => members.findMany({ where: { studyId }, select: { userId: true, role: true } }),

    setRole: (studyId, userId, role) =>
      client.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT "id" FROM "Study" WHERE "id" = ${studyId}::uuid FOR UPDATE`
        const others = await tx.studyMember.count({ where: { studyId, role: 'owner', NOT: { userId } } })
        if (role !== 'owner' && others === 0) return false
        const where = { studyId_userId: { studyId, userId } }
        if (role) await tx.studyMember.upsert({ where, create: { studyId, userId, role }, update: { role } })
        else await tx.studyMember.deleteMany({ where: { studyId, userId } })
        return true
      }),

    async audit(studyId, { details, ...line }) {
      await log.create({ data: { studyId, ...line, details: details ?? {} } })
    },
    async auditOf(studyId) {
      const rows = await log.findMany({ where: { studyId }, orderBy: { id: 'asc' } })
      return rows.map(({ actorId, action, details, at }) => ({ actorId, action, details: details as Json, at }))
    },

    async closedBefore(before) {
      const rows = await table.findMany({
        where: { state: 'closed', closedAt: { lt: before }, forgottenAt: null },
        omit: { frozen: true },
      })
      return rows.map(studyOf)
    },

    async forget(studyId) {
      const names = { externalHash: null, externalStudyId: null, externalSessionId: null, deviceHash: null }
      const rater = { ...names, form: Prisma.DbNull, receiptHash: null }
      await client.$transaction([
        client.studyRater.updateMany({ where: { studyId }, data: rater }),
        client.raterToken.deleteMany({ where: { rater: { studyId } } }),
        client.studyLink.deleteMany({ where: { studyId } }),
        table.updateMany({ where: { id: studyId }, data: { salt: null, forgottenAt: new Date() } }),
      ])
    },

    async remove(id) {
      const study = await this.find(id)
      if (!study) return null
      await client.$transaction([
        client.$queryRaw`SELECT set_config('soundscene.deleting', ${study.id}, true)`,
        client.studyVote.deleteMany({ where: { studyId: id } }),
        client.studyLedger.deleteMany({ where: { studyId: id } }),
        table.deleteMany({ where: { id } }),
      ])
      return study.setId
    },
  }
}
