import type { StudyConfig } from '@soundscene/fieldwork/config'
import { FactList } from '../../console/fact-list.tsx'
import { groupName } from '../live/group-words.ts'
import type { SetFacts } from '../sets/set-facts.ts'
import { serverStudyWords } from '../words/server-study-words.ts'

interface PlanSummaryProps {
  config: StudyConfig
  quotas: Readonly<Record<string, number>>
  set: SetFacts
}

/** All that is decided about a study, to be read before it is launched and after. */
export async function PlanSummary({ config, quotas, set }: PlanSummaryProps) {
  const { words, format } = await serverStudyWords()
  const { kind, questions, block, practice, checks, analysis, recruiting } = config
  const asked = [
    ...(questions.real ? [words('form.ask-real')] : []),
    ...(questions.fits ? [words('form.ask-fits')] : []),
  ]
  const ways = [
    ...(recruiting.open ? [words('recruiting.open')] : []),
    ...(recruiting.classroom ? [words('recruiting.classroom')] : []),
    ...(recruiting.chat ? [words('recruiting.chat')] : []),
    ...(recruiting.prolific ? [words('recruiting.prolific')] : []),
    words('recruiting.links'),
  ]
  const wanted = Object.entries(quotas).map(([group, count]) => `${groupName(group, words)}: ${format.count(count)}`)
  const rules = (['attention', 'anchors', 'votes', 'medianMs'] as const).flatMap((rule) => {
    const value = analysis.exclude[rule]
    return value === undefined ? [] : [`${words(`exclude.${rule}`)}: ${value}`]
  })
  const facts: [string, string][] = [
    [words('form.kind'), [words(`kind.${kind}`), ...(kind === 'choice' ? [] : asked)].join('; ')],
    [
      words('form.set'),
      `${set.title}: ${words('set.holds', { sounds: set.sounds, practice: set.practiceSounds, pictures: set.pictures, classes: set.classes.length })}`,
    ],
    [words('summary.models'), set.models.join(', ')],
    [words('form.votes-per-item'), format.count(config.votesPerItem)],
    ...(kind === 'rating' ? [] : [[words('form.block-choice'), format.count(block.choice)] as [string, string]]),
    ...(kind === 'choice' ? [] : [[words('form.block-rating'), format.count(block.rating)] as [string, string]]),
    [words('form.practice'), format.count(practice)],
    ...(kind === 'rating'
      ? []
      : [
          [words('summary.checks'), words('summary.checks-are', { real: checks.real, wrong: checks.bothWrong })] as [
            string,
            string,
          ],
        ]),
    [words('form.primary'), words(`primary.${analysis.primary}`)],
    [
      words('form.contrasts'),
      analysis.contrasts.map((pair) => pair.join(' < ')).join('; ') || words('summary.neighbours'),
    ],
    [words('form.alpha'), String(Number((1 - analysis.level).toFixed(6)))],
    [words('form.exclusions'), rules.join('; ') || words('summary.none')],
    [words('form.recruiting'), ways.join(', ')],
    [words('quota.title'), wanted.join(', ') || words('summary.none')],
    [words('form.public'), words(config.publicResults ? 'summary.yes' : 'summary.no')],
    [words('form.retention'), format.count(config.retentionDays)],
    [words('form.contact'), config.contact],
  ]
  return <FactList facts={facts} />
}
