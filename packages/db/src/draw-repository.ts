import { randomUUID } from 'node:crypto'
import type { Prisma } from '../generated/client.ts'
import type { Client } from './client.ts'
import { type Draw, type DrawError, type DrawResult, drawOf, type NewDraw } from './draw.ts'
import { isId } from './is-id.ts'

/** A worker's right to a draw: the one attempt whose progress and result are taken. */
export interface Claim {
  draw: Draw
  lease: string
}

/**
 * Draws in the database. Every function is one atomic step; those that depend on what a draw is say with `false` or
 * `null` that it has become something else, so that a late or second worker changes nothing.
 * All throw `service/unavailable` while the database can't be reached.
 */
export interface DrawRepository {
  /** Stores a new draw, waiting in line; a draw that has this id already is left as it is, and returned. */
  create(draw: NewDraw): Promise<Draw>
  /** Null when there is none, also for an id that can't be one. */
  find(id: string): Promise<Draw | null>
  /** Takes an unfinished draw for one attempt and ends the right of any attempt before. Null: nothing left to do. */
  claim(id: string): Promise<Claim | null>
  /** Says what the attempt is doing now. False: the attempt has lost its right and should stop. */
  progress(id: string, lease: string, stage: string): Promise<boolean>
  /** Stores the picture's hash and the model's words. False: another attempt, or a deletion, came first. */
  finish(id: string, lease: string, result: DrawResult): Promise<boolean>
  /** Gives up an attempt that will be tried again: the draw waits in line at its old place. */
  release(id: string, lease: string): Promise<boolean>
  /** Fails an unfinished draw for good; with a lease only while that attempt holds the draw. */
  fail(id: string, error: DrawError, lease?: string): Promise<boolean>
  /** Removes a draw and returns what it was. Its blobs may go unless `refersTo` says otherwise. */
  remove(id: string): Promise<Draw | null>
  /** Whether any draw still needs this blob, as one of its sounds or as picture. */
  refersTo(hash: string): Promise<boolean>
  /** Forgets the sounds of every draw whose hour is over; returns their hashes. */
  forgetSounds(now: Date): Promise<string[]>
  /** Unfinished draws on which nothing has happened since `before`, oldest first. */
  stuck(before: Date): Promise<Draw[]>
  /** Place in line, 1 being next; null unless it is waiting. */
  placeInLine(id: string): Promise<number | null>
}

const unfinished = { state: { in: ['queued', 'drawing'] } } satisfies Prisma.DrawWhereInput

/** The repository on an open client. */
export const drawRepository = ({ draw: table }: Client): DrawRepository => {
  /** One UPDATE … WHERE: true when exactly this draw still was as `where` demands. */
  const change = async (where: Prisma.DrawWhereInput & { id: string }, data: Prisma.DrawUpdateManyMutationInput) =>
    isId(where.id) && (await table.updateMany({ where, data })).count === 1

  const held = (id: string, lease: string) => ({ id, lease, state: 'drawing' as const })
  const ended = () => ({ lease: null, stage: null, finishedAt: new Date() })

  return {
    async create({ seed, mix, ...draw }) {
      const mixed = mix && { mixSoundHash: mix.soundHash, mixWeight: mix.weight }
      const data = { ...draw, ...mixed, seed: BigInt(seed) }
      const [row] = await table.createManyAndReturn({ data, skipDuplicates: true })
      return drawOf(row ?? (await table.findUniqueOrThrow({ where: { id: String(draw.id) } })))
    },

    async find(id) {
      const row = isId(id) ? await table.findUnique({ where: { id } }) : null
      return row && drawOf(row)
    },

    async claim(id) {
      if (!isId(id)) return null
      const lease = randomUUID()
      const data = { state: 'drawing', lease, stage: null, startedAt: new Date(), attempts: { increment: 1 } } as const
      const [row] = await table.updateManyAndReturn({ where: { id, ...unfinished }, data })
      return row ? { draw: drawOf(row), lease } : null
    },

    progress: (id, lease, stage) => change(held(id, lease), { stage }),
    finish: (id, lease, result) => change(held(id, lease), { ...result, ...ended(), state: 'done' }),
    release: (id, lease) => change(held(id, lease), { state: 'queued', lease: null, stage: null }),
    fail: (id, error, lease) =>
      change(lease ? held(id, lease) : { id, ...unfinished }, { ...ended(), state: 'failed', error: { ...error } }),

    async remove(id) {
      const draw = await this.find(id)
      return draw && (await table.deleteMany({ where: { id } })).count === 1 ? draw : null
    },

    async refersTo(hash) {
      const where = { OR: [{ soundHash: hash }, { mixSoundHash: hash }, { pictureHash: hash }] }
      return (await table.findFirst({ where, select: { id: true } })) !== null
    },

    async forgetSounds(now) {
      const where = { soundExpiresAt: { lte: now }, soundHash: { not: null } }
      const over = await table.findMany({ where, select: { soundHash: true, mixSoundHash: true } })
      await table.updateMany({ where, data: { soundHash: null, mixSoundHash: null, soundExpiresAt: null } })
      const hashes = over.flatMap(({ soundHash, mixSoundHash }) => [soundHash, mixSoundHash])
      return [...new Set(hashes)].filter((hash) => hash !== null)
    },

    async stuck(before) {
      const where = { ...unfinished, updatedAt: { lt: before } }
      return (await table.findMany({ where, orderBy: { id: 'asc' } })).map(drawOf)
    },

    async placeInLine(id) {
      const draw = await this.find(id)
      return draw?.state === 'queued' ? table.count({ where: { state: 'queued', id: { lte: id } } }) : null
    },
  }
}
