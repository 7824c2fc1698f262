import { Command, Option } from '@commander-js/extra-typings'
import { synthesise } from '@soundscene/trainer'
import { untilInterrupted } from '../terminal/interruption.ts'
import { integerBetween } from '../terminal/number-option.ts'
import { printLine } from '../terminal/print.ts'
import { progressBars } from '../terminal/progress-bar.ts'

const count = integerBetween(9, 10_000_000)

const synth = new Command('synth')
  .description('Makes a data set of the synthetic small world: sounds, pictures and the parameters they share.')
  .argument('<folder>', 'where to put it; an unfinished one is continued')
  .addOption(new Option('--scenes <number>', 'number of scenes').argParser(count).default(9000))
  .addOption(new Option('--takes <number>', 'pictures of each scene').argParser(integerBetween(1, 16)).default(2))
  .addOption(
    new Option('--split <name>', 'scenes of the two never meet')
      .choices(['train', 'test'] as const)
      .default('train' as const),
  )
  .addOption(
    new Option('--seed <number>', 'decides every scene').argParser(integerBetween(0, 2 ** 32 - 1)).default(2018),
  )
  .action(async (folder, options) => {
    const bars = progressBars()
    const end = await synthesise({ folder, ...options }, { onProgress: bars.report, signal: untilInterrupted() })
    bars.stop()
    printLine(end === 'finished' ? `${folder} is complete.` : `Stopped; the same command goes on with ${folder}.`)
  })

/** `soundscene data`: data sets to train and evaluate on. */
export const command = new Command('data').description('Makes data sets.').addCommand(synth)
