import type { Rater } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import { announce } from '../announce.ts'
import type { FieldContext } from '../context.ts'
import { parse } from '../parse.ts'
import { normalReceipt, sha256 } from '../secrets.ts'
import { raterByToken } from './who.ts'

/**
 * Takes a rater's votes out by the receipt code: their text is gone from the ledger, their places in its chain stay as
 * tombstones, and every figure is computed without them from now on. Doing it again is no error.
 * @returns how many votes were withdrawn
 * @throws SoundsceneError `study/receipt-unknown`
 */
export async function withdraw(context: FieldContext, receipt: string): Promise<{ votes: number }> {
  const code = normalReceipt(parse(z.string().max(100), receipt))
  const rater = await context.database.studies.raters.byReceipt(sha256(code))
  if (!rater) throw new SoundsceneError('study/receipt-unknown')
  return takeOut(context, rater)
}

/** The same for a rater who is still there and has no receipt yet. @throws SoundsceneError `study/unknown-rater` */
export async function withdrawNow(context: FieldContext, token: string): Promise<{ votes: number }> {
  return takeOut(context, (await raterByToken(context, token)).rater)
}

async function takeOut(context: FieldContext, rater: Rater): Promise<{ votes: number }> {
  const votes = await context.database.studies.votes.withdraw(rater)
  announce(context, rater.studyId)
  return { votes }
}
