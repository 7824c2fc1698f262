import { Command, Option } from '@commander-js/extra-typings'
import { integerBetween, numberBetween } from '../../terminal/number-option.ts'
import { kindOption } from './kind.ts'
import { addContrast, addRule } from './rules.ts'

/** `soundscene study export`: a study in, a data set that computes its own figures again out. */
export const exportStudy = new Command('export')
  .description(
    'Writes a Psych-DS data set with votes, figures, plan, ledger, and scripts that compute and verify them.',
  )
  .argument('[study]', 'id of a study in a running soundscene; or give --votes')
  .option('--votes <file>', 'CSV as for `study analyze`, instead of a study')
  .addOption(kindOption())
  .option('--title <text>', 'of a file of votes', 'Votes on pictures drawn from sounds')
  .addOption(
    new Option('--level <share>', 'votes: of every interval').argParser(numberBetween(0.5, 0.999)).default(0.95),
  )
  .addOption(
    new Option('--planned-raters <number>', 'votes: what the live sequences are tuned for')
      .argParser(integerBetween(15, 1e6))
      .default(100),
  )
  .addOption(new Option('--contrast <lower:higher>', 'votes: two models; repeatable').argParser(addContrast))
  .addOption(new Option('--exclude <rule=number>', 'votes: registered rule; repeatable').argParser(addRule))
  .requiredOption('-o, --output <folder>', 'where to write it')
  .option('--owner <e-mail>', 'account that may export the study')
  .option('--database <address>', 'of a running soundscene [the one in --home]')
  .option('--home <folder>', 'data folder of a running soundscene')
  .action(async (study, options) => {
    // The database is only loaded for this, so that the other commands start at once.
    const { runExport } = await import('../../study/run-export.ts')
    await runExport(study, options)
  })
