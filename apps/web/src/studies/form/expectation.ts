import { componentsOfShare, planStudy, type StudyPlan } from '@soundscene/study/plan'
import type { SetFacts } from '../sets/set-facts.ts'
import type { StudyFields } from './study-fields.ts'

/** What is assumed before anybody was asked; deviations of choices in logits, of scores in points of the scale. */
export interface Assumptions {
  /** Half-widths that are aimed at. */
  choiceAim: number
  ratingAim: number
  share: number
  raterSd: number
  soundSd: number
}

/** As in the paper's study, with raters and sounds that differ as they usually do. */
export const usualAssumptions: Assumptions = { choiceAim: 0.05, ratingAim: 0.2, share: 0.73, raterSd: 0.5, soundSd: 1 }

/** Of the difference between two models, half of each variance from either. */
const scoreComponents = { rater: 2 * 0.25 ** 2, sound: 2 * 0.45 ** 2, residual: 2 * 0.8 ** 2 }

/** What one kind of question can be expected to show. */
export interface Expectation {
  plan: StudyPlan
  /** Raters that it takes to have all votes that are wanted. */
  raters: number
  /** Votes that are wanted. */
  votes: number
}

/** What a study of these fields over this set can be expected to show; nothing where numbers are missing. */
export function expectationsOf(
  fields: StudyFields,
  set: SetFacts | undefined,
  assumed: Assumptions,
): Partial<Record<'choice' | 'rating', Expectation>> {
  const votesPerItem = Number(fields.votesPerItem)
  if (!set || !(votesPerItem >= 1) || !Object.values(assumed).every((value) => value > 0)) return {}
  const choice =
    fields.kind === 'rating' ? undefined : choices(Number(fields['block.choice']), votesPerItem, set, assumed)
  const sources =
    set.models.length + Number(fields['anchors.real'] === 'on') + Number(fields['anchors.wrongClass'] === 'on')
  const block = Number(fields['block.rating'])
  const rating = fields.kind === 'choice' ? undefined : ratings({ block, sources, votesPerItem }, set, assumed)
  return { ...(choice && { choice }), ...(rating && { rating }) }
}

function choices(block: number, votesPerItem: number, set: SetFacts, assumed: Assumptions): Expectation | undefined {
  const { share, raterSd, soundSd, choiceAim } = assumed
  if (!(block >= 1) || share >= 1 || set.sounds < 2) return undefined
  const votes = set.sounds * set.models.length * votesPerItem
  const raters = Math.max(2, Math.ceil(votes / block))
  const plan = planStudy({
    kind: 'choice',
    quantity: 'match',
    source: 'assumed',
    components: componentsOfShare(share, raterSd, soundSd),
    halfWidth: choiceAim,
    designs: [{ raters, sounds: set.sounds, votesPerRater: block }],
  })
  return { plan, raters, votes }
}

/** A rater scores every picture of a sound, so the sounds of a block are fewer than its trials. */
function ratings(
  { block, sources, votesPerItem }: { block: number; sources: number; votesPerItem: number },
  set: SetFacts,
  { ratingAim }: Assumptions,
): Expectation | undefined {
  if (!(block >= 1) || sources === 0 || set.sounds < 2) return undefined
  const votes = set.sounds * sources * votesPerItem
  const raters = Math.max(2, Math.ceil(votes / block))
  const plan = planStudy({
    kind: 'rating',
    quantity: 'difference',
    source: 'assumed',
    components: scoreComponents,
    halfWidth: ratingAim,
    designs: [{ raters, sounds: set.sounds, votesPerRater: Math.max(1, Math.round(block / sources)) }],
  })
  return { plan, raters, votes }
}
