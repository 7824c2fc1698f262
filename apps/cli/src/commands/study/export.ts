import path from 'node:path'
import { Command, Option } from '@commander-js/extra-typings'
import { SoundsceneError } from '@soundscene/errors'
import { type AnalysisPlan, type BundleFile, studyBundle, type Task, votesBundle } from '@soundscene/fieldwork/export'
import { readChoiceVotes, readRatingVotes } from '@soundscene/study'
import { accountOf, type InstallationOptions, openInstallation } from '../../study/installation.ts'
import { writeBundle } from '../../study/write-bundle.ts'
import { integerBetween, numberBetween } from '../../terminal/number-option.ts'
import { printLine } from '../../terminal/print.ts'
import { kindOption } from './kind.ts'
import { addContrast, addRule } from './rules.ts'
import { fromVotesFile } from './votes-file.ts'

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
  .action(async (study, { output, votes, kind, title, level, plannedRaters, contrast, exclude, ...options }) => {
    const plan = { level, plannedRaters, contrasts: contrast ?? [], exclude: exclude ?? null }
    const files = await (study !== undefined && votes === undefined
      ? ofStudy(study, options)
      : ofVotes({ votes, kind, title, plan }, study))
    const folder = path.resolve(output)
    await writeBundle(folder, files)
    printLine(`${folder}: ${files.length} files. \`make reproduce\` there computes every figure again.`)
  })

async function ofStudy(studyId: string, { owner, ...where }: InstallationOptions & { owner?: string }) {
  if (owner === undefined) throw new SoundsceneError('input/invalid', { what: 'Name your account with --owner.' })
  const installation = await openInstallation(where)
  try {
    return await studyBundle(installation, { actor: await accountOf(installation, owner), studyId })
  } finally {
    await installation.close()
  }
}

interface VotesOptions {
  votes: string | undefined
  kind: 'choice' | 'rating' | undefined
  title: string
  plan: AnalysisPlan
}

async function ofVotes({ votes, kind, title, plan }: VotesOptions, study: string | undefined): Promise<BundleFile[]> {
  if (votes === undefined || kind === undefined || study !== undefined) {
    throw new SoundsceneError('input/invalid', { what: 'Give either the id of a study, or --votes with --kind.' })
  }
  const task = await fromVotesFile(
    votes,
    (csv): Task =>
      kind === 'choice'
        ? { name: kind, kind, votes: readChoiceVotes(csv).votes }
        : { name: kind, kind, votes: readRatingVotes(csv).votes },
  )
  return votesBundle({ title, task, plan })
}
