'use client'

import type { SetFacts } from '../sets/set-facts.ts'
import { useFormat, useStudyWords } from '../words/use-study-words.ts'
import type { Expectation } from './expectation.ts'
import styles from './study-form.module.css'

interface PlanPanelProps {
  kind: 'choice' | 'rating'
  expected: Expectation | undefined
  set: SetFacts | undefined
}

/** What a study of this size would show, and what it takes to show more: nearly always sounds, not votes. */
export function PlanPanel({ kind, expected, set }: PlanPanelProps) {
  const words = useStudyWords()
  const format = useFormat()
  if (!expected || !set) return <p>{words(set ? 'plan.incomplete' : 'plan.no-set')}</p>
  const { plan, raters, votes } = expected
  const [design] = plan.designs
  if (!design) return null
  const width = kind === 'choice' ? format.points : format.score
  const unit = words(kind === 'choice' ? 'plan.points' : 'plan.score-points')
  const values = {
    aim: `±${width(plan.aim.halfWidth)} ${unit}`,
    sounds: format.count(plan.aim.fewestSounds),
    have: format.count(set.sounds),
    votes: format.count(plan.aim.naiveVotes),
  }
  const reached = design.halfWidth <= plan.aim.halfWidth
  const short = plan.aim.fewestSounds > set.sounds
  return (
    <div>
      <p className={styles.headline}>
        {words(reached ? 'plan.reached' : short ? 'plan.sounds-not-votes' : 'plan.more-votes', values)}
      </p>
      <p>
        {words(kind === 'choice' ? 'plan.choice-gives' : 'plan.rating-gives', {
          raters: format.count(raters),
          votes: format.count(votes),
          sounds: format.count(set.sounds),
          width: `±${width(design.halfWidth)} ${unit}`,
          naive: `±${width(design.naiveHalfWidth)}`,
        })}
      </p>
      <p>
        {words('plan.more', {
          sounds: `±${width(plan.moreOf.sounds.halfWidth)}`,
          raters: `±${width(plan.moreOf.raters.halfWidth)}`,
        })}
      </p>
    </div>
  )
}
