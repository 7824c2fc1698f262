import { z } from 'zod'
import type { StudyConfig } from '../config/study-config.ts'

const cents = z.number().int().min(1).max(100_000)

/** What whoever is screened out gets all the same. */
export const screenOutSchema = z.strictObject({
  /** In cents of the account's currency; Prolific wants less than the whole reward. */
  reward: cents,
  /** For how many; Prolific pauses the study at the next. */
  slots: z.number().int().min(1).max(100_000),
  /**
   * `code`: Prolific pays by itself as soon as somebody comes back with the code. `hand`: an owner does it in the list
   * of submissions. It is one of the two: Prolific knows one paid code a study, for raters or for those who run it.
   */
  by: z.enum(['code', 'hand']).default('code'),
})

export type ScreenOut = z.output<typeof screenOutSchema>

type CodeAction =
  | { action: 'AUTOMATICALLY_APPROVE' | 'MANUALLY_REVIEW' }
  | { action: 'FIXED_SCREEN_OUT_PAYMENT'; fixed_screen_out_reward: number; slots: number }

/** A completion code as Prolific takes it. */
export interface CodeThere {
  code: string
  code_type: 'COMPLETED' | 'FAILED_ATTENTION_CHECK' | 'FIXED_SCREENOUT' | 'OTHER'
  /** Who may hand it in: whoever rates, by going back with it, or whoever runs the study, for them. */
  actor: 'participant' | 'researcher'
  actions: [CodeAction]
}

type Codes = NonNullable<StudyConfig['recruiting']['prolific']>['codes']
type CodeName = keyof Codes

/** The completion codes of a study: one for each ending that the configuration names, and one to screen out by hand. */
export function codesOf(codes: Codes, screenOut: ScreenOut | null): CodeThere[] {
  const named = (Object.entries(codes) as [CodeName, string | undefined][]).flatMap(([ending, code]) =>
    code === undefined ? [] : [codeOf(ending, code, screenOut)],
  )
  return screenOut?.by === 'hand' ? [...named, paidCode(handCodeOf(codes), 'researcher', screenOut)] : named
}

/** Whole work is paid at once, who is screened out as offered; all else is looked at by somebody. */
function codeOf(ending: CodeName, code: string, screenOut: ScreenOut | null): CodeThere {
  if (ending === 'screenedOut' && screenOut?.by === 'code') return paidCode(code, 'participant', screenOut)
  const isWhole = ending === 'complete'
  return {
    code,
    code_type: isWhole ? 'COMPLETED' : ending === 'failedAttention' ? 'FAILED_ATTENTION_CHECK' : 'OTHER',
    actor: 'participant',
    actions: [{ action: isWhole ? 'AUTOMATICALLY_APPROVE' : 'MANUALLY_REVIEW' }],
  }
}

const paidCode = (code: string, actor: CodeThere['actor'], { reward, slots }: ScreenOut): CodeThere => ({
  ...{ code, code_type: 'FIXED_SCREENOUT', actor },
  actions: [{ action: 'FIXED_SCREEN_OUT_PAYMENT', fixed_screen_out_reward: reward, slots }],
})

/** The code with which an owner screens somebody out; no rater ever sees it. */
export const handCodeOf = ({ screenedOut, complete }: Codes): string => `${screenedOut ?? complete}BYHAND`
