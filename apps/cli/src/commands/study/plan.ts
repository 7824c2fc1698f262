import { Command, Option } from '@commander-js/extra-typings'
import { SoundsceneError } from '@soundscene/errors'
import { type Design, planStudy } from '@soundscene/study/plan'
import { planReport, renderReport } from '@soundscene/study/report'
import { integerBetween, numberBetween } from '../../terminal/number-option.ts'
import { printJson } from '../../terminal/print.ts'
import { startOfChoices, startOfRatings } from './assumptions.ts'
import { addDesign, usualDesigns } from './design-option.ts'
import { formatOption } from './format-option.ts'
import { kindOption } from './kind.ts'

const deviation = numberBetween(0, 10)

/** What is assumed of a study of either kind where nothing is known. */
const assumed = {
  choice: { share: 0.73, raterSd: 0.5, soundSd: 1, voteSd: 0, halfWidth: 0.03 },
  rating: { share: 0, raterSd: 0.35, soundSd: 0.64, voteSd: 1.13, halfWidth: 0.2 },
}

/** `soundscene study plan`: how wide the intervals of a study will be, and what to have more of. */
export const plan = new Command('plan')
  .description(
    'Tells how wide the intervals of a study will be, from a pilot or from assumptions, and what to have more of.',
  )
  .addOption(kindOption().default('choice' as const))
  .option('--pilot <votes>', 'CSV as for `study analyze`; takes the place of the assumptions')
  .addOption(
    new Option('--share <number>', 'choice: expected share of match [0.73]').argParser(numberBetween(0.01, 0.99)),
  )
  .addOption(
    new Option('--rater-sd <number>', 'between raters: logits [0.5], or of a difference of scores [0.35]').argParser(
      deviation,
    ),
  )
  .addOption(
    new Option('--sound-sd <number>', 'between sounds: logits [1], or of a difference of scores [0.64]').argParser(
      deviation,
    ),
  )
  .addOption(new Option('--vote-sd <number>', 'rating: rest of a difference of scores [1.13]').argParser(deviation))
  .addOption(
    new Option('--half-width <number>', 'to aim at: share [0.03] or score [0.2]').argParser(numberBetween(0.001, 4)),
  )
  .addOption(
    new Option('--design <RxSxV>', 'raters x sounds x votes each, such as 30x60x20; repeatable').argParser(addDesign),
  )
  .addOption(
    new Option('--rehearse <studies>', 'plays the first design through with simulated raters').argParser(
      integerBetween(10, 2000),
    ),
  )
  .addOption(new Option('--seed <number>', 'of the rehearsal').argParser(integerBetween(0, 2 ** 31)).default(1))
  .addOption(formatOption())
  .option('--json', 'prints everything as one JSON object')
  .action(async ({ kind, json, format, pilot, design: designs = usualDesigns, rehearse, seed, ...given }) => {
    const { halfWidth, ...assumptions } = { ...assumed[kind], ...given }
    const start = await (kind === 'choice' ? startOfChoices : startOfRatings)({ ...assumptions, pilot })
    const rehearsal =
      rehearse === undefined ? null : start.rehearse(rehearsable(designs[0]), { studies: rehearse, seed })
    const question = { kind, halfWidth, designs: [...designs] as [Design, ...Design[]], rehearsal }
    const planned = planStudy({
      ...question,
      quantity: start.quantity,
      source: start.source,
      components: start.components,
    })
    if (json) printJson(planned)
    else process.stdout.write(renderReport(planReport(planned), format))
  })

function rehearsable(design: Design): Design {
  if (design.raters * design.votesPerRater <= 100_000) return design
  throw new SoundsceneError('input/invalid', { what: 'A rehearsal takes at most 100000 votes a study.' })
}
