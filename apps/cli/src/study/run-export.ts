import path from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import { type AnalysisPlan, type BundleFile, studyBundle, type Task, votesBundle } from '@soundscene/fieldwork/export'
import { type ExclusionRules, readChoiceVotes, readRatingVotes } from '@soundscene/study'
import { fromVotesFile } from '../commands/study/votes-file.ts'
import { printLine } from '../terminal/print.ts'
import { accountOf, type InstallationOptions, openInstallation } from './installation.ts'
import { writeBundle } from './write-bundle.ts'

/** What `soundscene study export` was asked for. */
export interface ExportOptions extends InstallationOptions {
  votes?: string | undefined
  kind?: 'choice' | 'rating' | undefined
  title: string
  level: number
  plannedRaters: number
  contrast?: [string, string][] | undefined
  exclude?: ExclusionRules | undefined
  output: string
  owner?: string | undefined
}

/** Writes the bundle of a study, or of a file of votes. */
export async function runExport(study: string | undefined, options: ExportOptions): Promise<void> {
  const { output, votes, kind, title, level, plannedRaters, contrast, exclude } = options
  const plan = { level, plannedRaters, contrasts: contrast ?? [], exclude: exclude ?? null }
  const files = await (study !== undefined && votes === undefined
    ? ofStudy(study, options)
    : ofVotes({ votes, kind, title, plan }, study))
  const folder = path.resolve(output)
  await writeBundle(folder, files)
  printLine(`${folder}: ${files.length} files. \`make reproduce\` there computes every figure again.`)
}

async function ofStudy(studyId: string, { owner, ...where }: ExportOptions) {
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
