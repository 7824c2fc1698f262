import type { AnalysedTask } from './analysis.ts'
import type { BundleFile } from './bundle-file.ts'

/** What the bundle's front page is about. */
export interface Front {
  title: string
  simulated: boolean
  /** SHA-256 of the plan that was frozen at launch; null where there was none. */
  sha256: string | null
  tasks: readonly AnalysedTask[]
}

/** The front page: what was found, what is where, and how to compute it again. */
export function readme({ title, simulated, sha256, tasks }: Front): BundleFile {
  const sentences = tasks.flatMap(({ sentence }) => (sentence === null ? [] : [sentence]))
  const text = [
    `# ${title.replace(/\s+/g, ' ')}`,
    ...(simulated ? ['**Every rater of this study was SIMULATED.**'] : []),
    ...sentences,
    ...(sha256 === null ? [] : [`The plan was frozen at launch; its SHA-256 is \`${sha256}\`.`]),
    [
      '| where | what |',
      '|---|---|',
      '| `data/` | the votes that stand, one a row; columns are described in `dataset_description.json` |',
      '| `results/` | every figure, as JSON and CSV, and the reports that print them |',
      '| `analysis/` | scripts that compute the figures again from `data/` alone |',
      ...(sha256 === null
        ? []
        : [
            '| `documentation/` | the plan as it was registered and when, and the ledger of votes |',
            '| `materials/` | the stimuli, with which model drew which picture |',
          ]),
    ].join('\n'),
    [
      '- `make reproduce` (Python 3 with numpy and scipy) prints the tables, the same as `soundscene study analyze` does,',
      '  and compares every figure that it computes with `results/`.',
      '- `make r` (R 4) computes the figures in closed form once more.',
      '- `make verify` (Python 3) follows the chain of votes from the plan, and compares the ledger with `data/`.',
    ].join('\n'),
    'Chat raters stand in files of their own: whether they listened can not be seen, so they are never pooled with others.',
  ]
  return { path: 'README.md', text: `${text.join('\n\n')}\n` }
}
