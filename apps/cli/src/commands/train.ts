import { Command, Option } from '@commander-js/extra-typings'
import { bundledSettings, makeBundle } from '@soundscene/trainer'
import { bundledModel } from '../bundled-model.ts'
import { untilInterrupted } from '../terminal/interruption.ts'
import { integerBetween } from '../terminal/number-option.ts'
import { printJson, printLine } from '../terminal/print.ts'
import { progressBars } from '../terminal/progress-bar.ts'

const iteration = integerBetween(1, 10_000_000)

/** `500,1000,2000` */
const iterationList = (text: string): number[] => text.split(',').map(iteration)

/** `soundscene train`: the whole way from nothing to a model folder. */
export const command = new Command('train')
  .description('Trains row (g) on the small world: scenes, sound encoder, GAN, evaluation, model folder.')
  .option('--run <folder>', 'scenes, checkpoints and sample sheets; a stopped run is continued', 'runs/small-world')
  .option('--model <folder>', 'model folder to write', bundledModel)
  .addOption(
    new Option('--seed <number>', 'decides the starting weights and every batch').argParser(integerBetween(0, 2 ** 31)),
  )
  .addOption(new Option('--iterations <number>', 'GAN iterations').argParser(iteration))
  .option('--stages <iterations>', 'kept as model folders in the run, such as 500,1000,2000', iterationList)
  .option('--json', 'prints the metrics as one JSON object')
  .action(async ({ run, model, seed, iterations, stages = [], json }) => {
    const gan = {
      ...bundledSettings.gan,
      ...(seed !== undefined && { seed }),
      ...(iterations !== undefined && { iterations }),
    }
    const bars = progressBars()
    const control = { onProgress: bars.report, signal: untilInterrupted() }
    const metrics = await makeBundle({ run, model, stages }, { ...bundledSettings, gan }, control)
    bars.stop()
    if (!metrics) printLine(`Stopped; the same command goes on with ${run}.`)
    else if (json) printJson(metrics)
    else
      printLine(
        `${model} is complete: ${(100 * metrics.generated.classAccuracy.mean).toFixed(1)} % of its pictures show the right class.`,
      )
  })
