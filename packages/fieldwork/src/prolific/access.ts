import { z } from 'zod'
import { parse } from '../parse.ts'
import type { ProlificAccess } from './request.ts'

/** What a program that recruits on Prolific reads from its environment. */
export const prolificVariables = z.object({
  /** Token of an account on Prolific; without it studies there are made and looked after by hand. */
  PROLIFIC_TOKEN: z.string().min(1).optional(),
  /** Where Prolific's interface is. */
  PROLIFIC_API_URL: z.url({ protocol: /^https?$/ }).default('https://api.prolific.com'),
})

/** How Prolific is reached; null without a token. @throws SoundsceneError `input/invalid` */
export function prolificAccess(env: NodeJS.ProcessEnv): ProlificAccess | null {
  const { PROLIFIC_TOKEN: token, PROLIFIC_API_URL: origin } = parse(prolificVariables, env)
  return token === undefined ? null : { token, origin }
}
