import path from 'node:path'
import { Command } from '@commander-js/extra-typings'
import { evaluateFolder } from '@soundscene/trainer'
import { bundledModel } from '../bundled-model.ts'
import { untilInterrupted } from '../terminal/interruption.ts'
import { printJson, printLine } from '../terminal/print.ts'
import { progressBars } from '../terminal/progress-bar.ts'

/** `soundscene evaluate`: measures a model on held-out scenes. */
export const command = new Command('evaluate')
  .description('Measures a model on held-out scenes of the small world.')
  .option('--model <folder>', 'model folder', bundledModel)
  .requiredOption('--data <folder>', 'folder with the data sets `train` and `test`, as `soundscene train` leaves it')
  .option('--json', 'prints the metrics as one JSON object')
  .action(async ({ model, data, json }) => {
    const bars = progressBars()
    const folders = {
      model,
      train: path.join(data, 'train'),
      test: path.join(data, 'test'),
      judge: path.join(data, 'judge'),
    }
    const metrics = await evaluateFolder(folders, { onProgress: bars.report, signal: untilInterrupted() })
    bars.stop()
    if (!metrics) printLine('Stopped; the same command goes on.')
    else if (json) printJson(metrics)
    else printLine(`${(100 * metrics.generated.classAccuracy.mean).toFixed(1)} % of the pictures show the right class.`)
  })
