import { z } from 'zod'
import type { ProlificAccess } from './request.ts'

/** What a program that recruits on Prolific reads from its environment. */
export const prolificVariables = z.object({
  /** Token of an account on Prolific; without it studies there are made and looked after by hand. */
  PROLIFIC_TOKEN: z.string().min(1).optional(),
  /** Where Prolific's interface is. */
  PROLIFIC_API_URL: z.url({ protocol: /^https?$/ }).default('https://api.prolific.com'),
})

/** How Prolific is reached; null without a token. */
export const prolificAccess = ({
  PROLIFIC_TOKEN: token,
  PROLIFIC_API_URL: origin,
}: z.output<typeof prolificVariables>): ProlificAccess | null => (token === undefined ? null : { token, origin })
