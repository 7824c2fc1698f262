import { Command, Option } from '@commander-js/extra-typings'
import { addModel, parseSounds, type SoundsOption } from '../../study/named-model.ts'
import { integerBetween } from '../../terminal/number-option.ts'

/** `soundscene study create`: models and sounds in, a frozen set of stimuli and a draft study out. */
export const create = new Command('create')
  .description('Draws the pictures of a study: every sound by every model, with hidden real and wrong ones among them.')
  .option('--model <name=folder>', 'model to be judged; repeatable [g, the bundled one]', addModel)
  .addOption(
    new Option('--sounds <sounds>', 'held-out:N scenes of the synthetic small world, or a folder of sound files')
      .argParser(parseSounds)
      .default({ heldOut: 36 } as SoundsOption, 'held-out:36'),
  )
  .option('--classes <file>', 'CSV of a folder of sounds: file,class[,practice] [classes.csv in the folder]')
  .option('--pictures <folder>', 'real pictures of a folder of sounds, named as the sounds are')
  .addOption(
    new Option('--practice <number>', 'held-out: scenes for practice beside them')
      .argParser(integerBetween(0, 50))
      .default(6),
  )
  .option('--size <pixels>', 'of every picture [that of the smallest]', integerBetween(16, 1_024))
  .option('--keep-volume', 'leaves sounds as loud as they are, for a study of volume')
  .option('--title <text>', 'of set and study', 'Pictures from sounds')
  .requiredOption('-o, --output <folder>', 'folder of the set; the same command goes on with an unfinished one')
  .option('--owner <e-mail>', 'account that the draft study belongs to; without one, upload the folder in the console')
  .option('--database <address>', 'of a running soundscene [the one in --home]')
  .option('--home <folder>', 'data folder of a running soundscene')
  .option('--config <file>', "JSON of the study's configuration; defaults hold for what it lacks")
  .action(async (options) => {
    // Models and the database are only loaded for this, so that the other commands start at once.
    const { runCreate } = await import('../../study/run-create.ts')
    await runCreate(options)
  })
