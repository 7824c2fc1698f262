import { Command, Option } from '@commander-js/extra-typings'
import { analyzeChoices, analyzeRatings, readChoiceVotes, readRatingVotes } from '@soundscene/study'
import {
  choiceReport,
  choiceSentence,
  languageFor,
  type ReportLanguage,
  ratingReport,
  renderReport,
  reportLanguages,
} from '@soundscene/study/report'
import { integerBetween, numberBetween } from '../../terminal/number-option.ts'
import { printJson } from '../../terminal/print.ts'
import { formatOption } from './format-option.ts'
import { kindOption } from './kind.ts'
import { addContrast, addRule } from './rules.ts'
import { fromVotesFile } from './votes-file.ts'

/** `soundscene study analyze`: a file of votes in, every estimate, interval and test out. */
export const analyze = new Command('analyze')
  .description('Computes every estimate, interval and test of a study, naive ones beside two-way (rater × sound) ones.')
  .argument('<votes>', 'CSV: rater,sound,choice[,target_side] or rater,sound,model,score')
  .addOption(kindOption().makeOptionMandatory())
  .addOption(new Option('--level <share>', 'of every interval').argParser(numberBetween(0.5, 0.999)).default(0.95))
  .addOption(
    new Option('--planned-raters <number>', 'what the live sequences are tuned for')
      .argParser(integerBetween(15, 1e6))
      .default(100),
  )
  .addOption(
    new Option('--contrast <lower:higher>', 'ratings: two models to compare; repeatable').argParser(addContrast),
  )
  .addOption(
    new Option(
      '--exclude <rule=number>',
      'registered rule of a second analysis; repeatable: attention (failed checks at most), anchors (share of real rated below wrong at most), votes (at least), median-ms (at least)',
    ).argParser(addRule),
  )
  .addOption(new Option('--replicates <number>', 'of the bootstrap').argParser(integerBetween(0, 10_000)).default(1000))
  .addOption(new Option('--seed <number>', 'of the bootstrap').argParser(integerBetween(0, 2 ** 31)).default(1))
  .addOption(formatOption())
  .addOption(
    new Option('--lang <language>', 'of the report and the sentence; CSV and names in JSON stay English')
      .choices(reportLanguages)
      .default('en' as ReportLanguage),
  )
  .option('--json', 'prints everything as one JSON object')
  .action(async (file, { kind, json, format, lang, exclude, contrast, ...options }) => {
    const asked = { ...options, ...(exclude && { exclude }), ...(contrast && { contrasts: contrast }) }
    const language = languageFor(format, lang)
    const results = await fromVotesFile(file, (csv) =>
      kind === 'choice' ? ofChoices(csv, asked, language) : ofRatings(csv, asked, language),
    )
    if (json) printJson(results.figures)
    else process.stdout.write(renderReport(results.report, format))
  })

function ofChoices(csv: string, options: Parameters<typeof analyzeChoices>[1], language: ReportLanguage) {
  const { votes, unusedColumns } = readChoiceVotes(csv)
  const analysis = analyzeChoices(votes, options)
  const sentence = choiceSentence(analysis, language)
  return { figures: { ...analysis, sentence, unusedColumns }, report: choiceReport(analysis, language) }
}

function ofRatings(csv: string, options: Parameters<typeof analyzeRatings>[1], language: ReportLanguage) {
  const { votes, unusedColumns } = readRatingVotes(csv)
  const analysis = analyzeRatings(votes, options)
  return { figures: { ...analysis, unusedColumns }, report: ratingReport(analysis, language) }
}
