import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AnalysedTask } from './analysis.ts'
import { type BundleFile, csvFile, jsonFile } from './bundle-file.ts'
import { type DatasetDescription, describeDataset } from './description.ts'
import { readme } from './readme.ts'

/** What a bundle is put together from. */
export interface BundleParts {
  dataset: Omit<DatasetDescription, 'kinds'>
  tasks: readonly AnalysedTask[]
  sha256: string | null
  /** Plan, ledger and stimuli, where there are such. */
  documents: readonly BundleFile[]
  /** When it was exported, in ISO 8601. */
  at: string
}

/** Every file of a bundle: a Psych-DS data set that computes its own figures again. */
export async function assemble({ dataset, tasks, sha256, documents, at }: BundleParts): Promise<BundleFile[]> {
  const kinds = new Set(tasks.map(({ entry }) => entry.kind as 'choice' | 'rating'))
  const entries = tasks.map(({ entry }) => entry)
  return [
    describeDataset({ ...dataset, kinds }),
    readme({ title: dataset.name, simulated: dataset.simulated, sha256, tasks }),
    { path: 'CHANGES.md', text: `# Changes\n\n- ${at}: exported.\n` },
    { path: '.psychds-ignore', text: 'reproduced.txt\nMakefile\n' },
    { path: 'Makefile', text: await script('Makefile') },
    ...(await Promise.all(
      ['analyze.py', 'analyze.R', 'verify_ledger.py'].map(async (name) => ({
        path: `analysis/${name}`,
        text: await script(name),
      })),
    )),
    jsonFile('analysis/analyses.json', entries),
    csvFile(
      'analysis/analyses.csv',
      ['name', 'data', 'kind', 'level'],
      tasks.map(({ entry }) => [entry.name, entry.data, entry.kind, entry.level as number]),
    ),
    csvFile(
      'analysis/contrasts.csv',
      ['name', 'first', 'second'],
      tasks.flatMap(({ entry, contrasts }) => contrasts.map(([first, second]) => [entry.name, first, second])),
    ),
    { path: 'results/tables.txt', text: tasks.map(({ tables }) => `${tables}\n`).join('') },
    ...tasks.flatMap(({ files }) => files),
    ...documents,
  ]
}

// Not `import.meta.dirname`, which a bundler does not know.
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'scripts')

const script = (name: string) => readFile(path.join(/* turbopackIgnore: true */ folder, name), 'utf8')
