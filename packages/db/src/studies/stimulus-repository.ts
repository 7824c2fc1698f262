import type { Client } from '../client.ts'
import { isId } from '../is-id.ts'
import type { Stimulus, StimulusSet } from './study.ts'

/** Stimulus sets. They are stored whole and never changed. All throw `service/unavailable`. */
export interface StimulusRepository {
  create(set: Omit<StimulusSet, 'id' | 'createdAt'>, stimuli: Omit<Stimulus, 'setId'>[]): Promise<StimulusSet>
  find(id: string): Promise<StimulusSet | null>
  /** The sets that somebody froze, newest first. */
  ofOwner(ownerId: string): Promise<StimulusSet[]>
  stimuliOf(setId: string): Promise<Stimulus[]>
  soundsOf(setId: string): Promise<Stimulus[]>
  /** A picture of one of the rater's trials or of the practice, or a sound of the study; else null. */
  shownTo(raterId: string, stimulusId: string): Promise<Stimulus | null>
  /** Removes a set; returns the hashes of blobs that nothing needs any more. Null: a study uses the set. */
  remove(id: string): Promise<string[] | null>
}

/** The repository on an open client. */
export const stimulusRepository = (client: Client): StimulusRepository => {
  const { stimulusSet: sets, stimulus: stimuli } = client
  return {
    create: (set, parts) => sets.create({ data: { ...set, stimuli: { createMany: { data: parts } } } }),
    find: async (id) => (isId(id) ? sets.findUnique({ where: { id } }) : null),
    ofOwner: (ownerId) => sets.findMany({ where: { ownerId }, orderBy: { id: 'desc' } }),
    stimuliOf: (setId) => stimuli.findMany({ where: { setId }, orderBy: { id: 'asc' } }),

    soundsOf: (setId) => stimuli.findMany({ where: { setId, kind: 'sound' }, orderBy: { id: 'asc' } }),

    async shownTo(raterId, stimulusId) {
      if (!isId(raterId) || !isId(stimulusId)) return null
      const [stimulus] = await client.$queryRaw<Stimulus[]>`
        SELECT s.* FROM "Stimulus" s
         WHERE s."id" = ${stimulusId}::uuid AND (
           EXISTS (SELECT FROM "StudyTrial" t JOIN "StudyItem" i ON i."id" = t."itemId"
                    WHERE t."raterId" = ${raterId}::uuid AND t."servedAt" IS NOT NULL
                      AND s."id" IN (i."soundId", i."pictureId", i."otherId"))
           OR EXISTS (SELECT FROM "StudyRater" r JOIN "Study" y ON y."id" = r."studyId"
                    WHERE r."id" = ${raterId}::uuid AND y."setId" = s."setId"
                      AND (s."kind" = 'sound' OR s."practice")))`
      return stimulus ?? null
    },

    async remove(id) {
      const hashes = (await stimuli.findMany({ where: { setId: id }, select: { hash: true } })).map(({ hash }) => hash)
      if ((await sets.deleteMany({ where: { id, studies: { none: {} } } })).count === 0) return null
      const kept = await stimuli.findMany({ where: { hash: { in: hashes } }, select: { hash: true } })
      const needed = new Set(kept.map(({ hash }) => hash))
      return [...new Set(hashes)].filter((hash) => !needed.has(hash))
    },
  }
}
