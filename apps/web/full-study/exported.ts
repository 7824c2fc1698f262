import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readChoiceVotes, readRatingVotes } from '@soundscene/study'
import type { Testbed } from '../load/testbed.ts'
import { owner } from './experimenter.ts'
import type { CastVotes } from './judge.ts'
import { soundscene } from './soundscene.ts'

/** What the bundle of a study says. */
export interface Exported {
  votes: CastVotes
  /** Of choices, and of ratings. */
  latex: readonly string[]
  readme: string
}

/** Exports a study's bundle by the command line, and reads it. */
export async function exportStudy({ home, databaseUrl }: Testbed, studyId: string): Promise<Exported> {
  const bundle = path.join(home, 'bundle')
  const where = ['--owner', owner.email, '--database', databaseUrl, '--home', home]
  await soundscene('study', 'export', studyId, ...where, '-o', bundle)
  const read = (name: string) => readFileSync(path.join(bundle, name), 'utf8')
  const dataOf = (task: string) => read(`data/study-${studyId.replaceAll('-', '')}_task-${task}_data.csv`)
  return {
    votes: {
      choices: readChoiceVotes(dataOf('choice')).votes,
      ratings: readRatingVotes(dataOf('ratingoverall')).votes,
    },
    latex: [read('results/choice.tex'), read('results/ratingoverall.tex')],
    readme: read('README.md'),
  }
}
