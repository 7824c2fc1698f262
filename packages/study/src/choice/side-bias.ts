import { estimateShare, type ShareEstimate } from '../clusters/share-estimate.ts'
import { bradleyTerry } from '../models/bradley-terry.ts'
import { sampleOf } from '../sample/sample.ts'
import type { ChoiceVote } from '../votes/choice-votes.ts'

/** How far raters lean to the left picture, as description. */
export interface SideBias {
  /** Share of choices that fell on the left picture; ½ without bias when sides are balanced. */
  left: ShareEstimate
  /** Logit of choosing left when both pictures fit as well, and the match's lead with the side taken out. */
  logit: { left: number; match: number; naiveStandardError: number } | null
}

/** Side bias of the votes that chose a picture and tell the side of the match; null without any. */
export function describeSideBias(chosen: readonly ChoiceVote[], level: number): SideBias | null {
  const sided = chosen.filter(({ targetSide }) => targetSide !== undefined)
  if (sided.length === 0) return null
  const onLeft = ({ choice, targetSide }: ChoiceVote) => (choice === 'match') === (targetSide === 'left')
  const fit = bradleyTerry(
    (['left', 'right'] as const).map((side) => {
      const votes = sided.filter(({ targetSide }) => targetSide === side)
      const left = votes.filter(onLeft).length
      const [home, away] = side === 'left' ? ['match', 'other'] : ['other', 'match']
      return { home: home as string, away: away as string, homeWins: left, awayWins: votes.length - left }
    }),
    { reference: 'other', withHome: true },
  )
  return {
    left: estimateShare(
      sampleOf(sided, (vote) => Number(onLeft(vote))),
      level,
    ),
    logit: fit && {
      left: fit.home as number,
      match: fit.abilities.match as number,
      naiveStandardError: fit.standardErrors.home as number,
    },
  }
}
