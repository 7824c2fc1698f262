import { SoundsceneError } from '@soundscene/errors'
import { Prisma } from '../generated/client.ts'
import type { ChatTrialModel } from '../generated/models.ts'
import type { Platform } from './answer.ts'
import type { Client } from './client.ts'
import { isId } from './is-id.ts'

/** How one person says that a picture fits its sound. */
export interface Rating {
  platform: Platform
  drawId: string
  person: string
  /** 1 … 5. */
  score: number
}

/** Which picture was chosen: the one drawn from the sound, the foil, or none of them. */
export type TrialChoice = NonNullable<ChatTrialModel['choice']>

/** Two pictures shown to one person: the one drawn from a sound, and a foil drawn from another. */
export interface NewTrial {
  platform: Platform
  drawId: string
  person: string
  /** The draw whose picture is the foil. */
  foilId: string
  /** Whether the drawn picture is shown first. */
  drawnFirst: boolean
}

/** A pair as it was first shown, and what was chosen; null until then. */
export interface Trial extends NewTrial {
  choice: TrialChoice | null
}

/** What became of a vote: it is the person's first, another than before, or the same again. */
export type Voted = 'stored' | 'changed' | 'same'

/**
 * Votes in chats, a stratum of their own that is never pooled with the site's. One vote a person and draw, which can be
 * changed; it goes with its draw. All throw `service/unavailable` while the database can't be reached.
 */
export interface ChatVoteRepository {
  /** @throws SoundsceneError `draw/not-found`; `input/invalid` for a score that isn't 1 … 5 */
  rate(rating: Rating): Promise<Voted>
  /**
   * Shows a pair to a person. What was shown first stands: later pairs of the same draw give that one.
   * @throws SoundsceneError `draw/not-found` when the draw or the foil is gone
   */
  openTrial(trial: NewTrial): Promise<Trial>
  /** The pair that a person was shown; null when there was none. */
  findTrial(drawId: string, person: string): Promise<Trial | null>
  /** The draws whose pictures were shown beside that of a draw. */
  foilsOf(drawId: string): Promise<string[]>
  /** Null when the person was shown no pair of this draw. */
  choose(choice: { drawId: string; person: string; choice: TrialChoice }): Promise<Voted | null>
  /** Removes every vote of a person. */
  forgetPerson(person: string): Promise<void>
}

/** The repository on an open client. */
export const chatVoteRepository = ({ chatVote: ratings, chatTrial: trials }: Client): ChatVoteRepository => {
  const changed = async (update: Promise<{ count: number }>): Promise<Voted> =>
    (await update).count === 1 ? 'changed' : 'same'

  return {
    async rate({ score, ...rating }) {
      assertScore(score)
      const { count } = await ofDraws(rating, () =>
        ratings.createMany({ data: { ...rating, score }, skipDuplicates: true }),
      )
      if (count === 1) return 'stored'
      const { drawId, person } = rating
      return changed(ratings.updateMany({ where: { drawId, person, score: { not: score } }, data: { score } }))
    },

    async openTrial(trial) {
      await ofDraws(trial, () => trials.createMany({ data: trial, skipDuplicates: true }))
      const standing = await this.findTrial(trial.drawId, trial.person)
      if (!standing) throw new SoundsceneError('draw/not-found')
      return standing
    },

    async findTrial(drawId, person) {
      const row = isId(drawId) ? await trials.findUnique({ where: { drawId_person: { drawId, person } } }) : null
      return row && trialOf(row)
    },

    async foilsOf(drawId) {
      const rows = isId(drawId) ? await trials.findMany({ where: { drawId }, select: { foilId: true } }) : []
      return rows.map(({ foilId }) => foilId)
    },

    async choose({ drawId, person, choice }) {
      if (!isId(drawId)) return null
      const data = { choice, chosenAt: new Date() }
      const first = await trials.updateMany({ where: { drawId, person, choice: null }, data })
      if (first.count === 1) return 'stored'
      const voted = await changed(trials.updateMany({ where: { drawId, person, choice: { not: choice } }, data }))
      return voted === 'changed' || (await this.findTrial(drawId, person)) ? voted : null
    },

    async forgetPerson(person) {
      await ratings.deleteMany({ where: { person } })
      await trials.deleteMany({ where: { person } })
    },
  }
}

const trialOf = ({ platform, drawId, person, foilId, drawnFirst, choice }: ChatTrialModel): Trial => ({
  ...{ platform, drawId, person, foilId, drawnFirst, choice },
})

const assertScore = (score: number): void => {
  if (![1, 2, 3, 4, 5].includes(score)) throw new SoundsceneError('input/invalid', { what: 'A score is 1 … 5.' })
}

const missingDraw = 'P2003'

/** What a vote on draws gives, where they are there. @throws SoundsceneError `draw/not-found` */
const ofDraws = async <T>({ drawId, foilId = drawId }: { drawId: string; foilId?: string }, vote: () => Promise<T>) => {
  if (!isId(drawId) || !isId(foilId)) throw new SoundsceneError('draw/not-found')
  try {
    return await vote()
  } catch (error) {
    const isMissing = error instanceof Prisma.PrismaClientKnownRequestError && error.code === missingDraw
    throw isMissing ? new SoundsceneError('draw/not-found') : error
  }
}
