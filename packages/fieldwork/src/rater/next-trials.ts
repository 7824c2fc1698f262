import type { FindCandidates, NewStudyTrial, StudyTrial } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import type { FieldContext } from '../context.ts'
import { arrangeChoices, arrangeRatings } from '../design/arrange.ts'
import { Random } from '../design/random.ts'
import { type Slot, slotsOf } from '../design/slots.ts'
import { parse } from '../parse.ts'
import { moveRater } from './move.ts'
import { type RaterSession, sessionWith } from './session.ts'
import { type RaterTrial, trialView } from './trial-view.ts'
import { type KnownRater, raterByToken } from './who.ts'

/** Choices that are made for a rater at a time, and sounds whose pictures are rated among each other. */
const batch = { choices: 6, sounds: 3 }
/** Enough candidates to find one for each side, and all pictures of several sounds. */
const candidateLimit = 64
/** After so many trials that could not be played or shown, nothing more is tried. */
const technicalLimit = 10

/** What comes next, and whether it is the end. */
export interface NextTrials {
  trials: RaterTrial[]
  /** Where the rater stands with them. */
  session: RaterSession
  /** All is answered, or nothing is left that wants a vote: what comes next is the form, and no trial any more. */
  done: boolean
}

/**
 * The rater's next trials, at most `count` ≤ 3, so that a page can load ahead: the same with the same sides until they are
 * answered, one less while that is enough to go on with. The place of each is held for the lease.
 * @throws SoundsceneError `study/wrong-step` before practice is over or after the end, `study/not-open` while paused
 */
export async function nextTrials(context: FieldContext, token: string, count = 1): Promise<NextTrials> {
  const wanted = parse(z.number().int().min(1).max(3), count)
  const known = await rating(context, await raterByToken(context, token))
  const had = await upTo(context, known, wanted)
  const next = shownOf(openOf(had).slice(0, wanted))
  const stored = had.filter(({ state }) => state === 'stored').length
  const isThrough = next.length === 0 && known.rater.state === 'rating'
  const now = isThrough ? await moveRater(context, known, [['rating', 'form'], 'form']) : known
  return { trials: next.map(trialView), session: sessionWith(now, stored), done: next.length === 0 }
}

/** The rater's trials, with so many shown and held as can be. */
async function upTo(context: FieldContext, known: KnownRater, wanted: number): Promise<StudyTrial[]> {
  const { trials } = context.database.studies
  const own = async () => (await trials.ofRater(known.rater.id)).filter(isTheirs)
  const had = await own()
  if (known.rater.state === 'form' || isAhead(openOf(had), wanted, leaseOf(known))) return had
  const wantsMore = openOf(had).length < wanted && missing(known, had).length > 0
  if (wantsMore && known.study.state === 'live') await mint(context, known)
  const open = openOf(wantsMore ? await own() : had)
  if (open.length === 0 && wantsMore && known.study.state === 'paused') throw new SoundsceneError('study/not-open')
  if (open.length === 0) return had
  await trials.serve(known.rater.id, idsOf(open.slice(0, wanted)), leaseOf(known))
  return own()
}

/** A trial that nobody has seen is the rater's only while its place is held; another may have it by then. */
const isTheirs = ({ state, servedAt, leased }: StudyTrial) => state !== 'open' || servedAt !== null || leased

const idsOf = (trials: readonly StudyTrial[]) => trials.map(({ id }) => id)

const shownOf = (trials: readonly StudyTrial[]) => trials.filter(({ servedAt }) => servedAt !== null)

/** Trials without a vote, those that the rater's page has already first. */
const openOf = (had: readonly StudyTrial[]) => {
  const open = had.filter(({ state }) => state === 'open')
  return [...shownOf(open), ...open.filter(({ servedAt }) => servedAt === null)]
}

/** Whether the page has enough to go on with, at fresh leases: then nothing is written for it. */
function isAhead(open: readonly StudyTrial[], wanted: number, leaseMs: number): boolean {
  const shown = shownOf(open.slice(0, wanted))
  const renewBefore = new Date(Date.now() + leaseMs / 2)
  const fresh = shown.every(({ leased, leaseUntil }) => leased && leaseUntil > renewBefore)
  return fresh && shown.length >= Math.max(1, wanted - 1)
}

const leaseOf = ({ config }: KnownRater) => config.leaseSeconds * 1_000

async function rating(context: FieldContext, known: KnownRater): Promise<KnownRater> {
  const { state } = known.rater
  if (state === 'rating' || state === 'form') return known
  const begins = state === 'practised' || (state === 'soundChecked' && known.config.practice === 0)
  if (!begins) throw new SoundsceneError('study/wrong-step')
  return moveRater(context, known, [['soundChecked', 'practised', 'rating'], 'rating'])
}

/** The places of the block that have no trial, or only some that failed. */
function missing({ config, rater }: KnownRater, had: readonly StudyTrial[]): { slot: Slot; ordinal: number }[] {
  if (had.filter(({ state }) => state === 'technical').length >= technicalLimit) return []
  const filled = new Set(had.flatMap(({ state, ordinal }) => (state === 'technical' ? [] : [ordinal])))
  return slotsOf(config, rater.seed).flatMap((slot, ordinal) => (filled.has(ordinal) ? [] : [{ slot, ordinal }]))
}

async function mint({ database }: FieldContext, known: KnownRater): Promise<void> {
  const { rater, study, config } = known
  const minting = {
    studyId: study.id,
    raterId: rater.id,
    seed: rater.seed,
    votesPerItem: config.votesPerItem,
    leaseMs: leaseOf(known),
  }
  await database.studies.trials.mint(minting, (had, find) => fillBatch(had, missing(known, had), find, rater.seed))
}

/** Trials for the next places of one kind, with the attention checks that stand between them. */
async function fillBatch(
  had: readonly StudyTrial[],
  places: readonly { slot: Slot; ordinal: number }[],
  find: FindCandidates,
  seed: number,
): Promise<NewStudyTrial[]> {
  const kind = places[0]?.slot.kind
  if (kind === undefined) return []
  const random = new Random('batch', seed, had.length)
  const main = await find(kind, 'main', candidateLimit)
  const size = kind === 'choice' ? batch.choices : batch.sounds * picturesOfASound(main)
  const ofKind = places.filter(({ slot }) => slot.kind === kind)
  const taken = ofKind.filter(({ slot }, i) => slot.role === 'main' || i < size).slice(0, size)
  const ordinals = (role: Slot['role']) => taken.flatMap(({ slot, ordinal }) => (slot.role === role ? [ordinal] : []))
  const arrange = kind === 'choice' ? arrangeChoices : arrangeRatings
  const made = arrange(main, { ordinals: ordinals('main'), had }, random)
  for (const role of ['real', 'bothWrong'] as const) {
    if (ordinals(role).length === 0) continue
    const checks = await find(kind, role, candidateLimit)
    made.push(...arrangeChoices(checks, { ordinals: ordinals(role), had }, random))
  }
  return made
}

/** How many pictures the sound has that has most among the candidates. */
function picturesOfASound(candidates: readonly { soundId: string }[]): number {
  const counts = new Map<string, number>()
  for (const { soundId } of candidates) counts.set(soundId, (counts.get(soundId) ?? 0) + 1)
  return Math.max(1, ...counts.values())
}
