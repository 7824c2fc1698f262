import { beforeAll, expect, test } from 'vitest'
import { psychDsComplaints } from '../testing/psych-ds.ts'
import { type BundleFile, votesBundle } from './index.ts'

let bundle: BundleFile[]

beforeAll(async () => {
  const votes = ['r1', 'r2'].flatMap((rater) =>
    ['s1', 's, 2'].map((sound) => ({ rater, sound, choice: 'match' as const, pair: 'target' as const })),
  )
  const plan = { level: 0.95, plannedRaters: 100, contrasts: [], exclude: null }
  bundle = await votesBundle({ title: 'Four “votes”', task: { name: 'choice', kind: 'choice', votes }, plan })
})

const data = 'data/study-votes_task-choice_data.csv'

/** The bundle with one file under another name or with another text. */
const changed = (path: string, change: (file: BundleFile) => Partial<BundleFile>) =>
  bundle.map((file) => (file.path === path ? { ...file, ...change(file) } : file))

const described = (change: (description: Record<string, unknown>) => object) =>
  changed('dataset_description.json', ({ text }) => ({ text: JSON.stringify(change(JSON.parse(text))) }))

test('a bundle is a Psych-DS data set', () => {
  expect(psychDsComplaints(bundle)).toEqual([])
})

test.each<[string, () => BundleFile[]]>([
  ['dataset_description.json is missing', () => bundle.filter(({ path }) => path !== 'dataset_description.json')],
  ['there are no data', () => bundle.filter(({ path }) => path !== data)],
  ['CHANGES.md is empty', () => changed('CHANGES.md', () => ({ text: '' }))],
  ['analysis/analyses.json is no JSON', () => changed('analysis/analyses.json', () => ({ text: '{' }))],
  [
    'data/study-votes_data 2.csv is no name for data',
    () => changed(data, () => ({ path: 'data/study-votes_data 2.csv' })),
  ],
  ['has source-x', () => changed(data, () => ({ path: 'data/study-votes_source-x_data.csv' }))],
  ['repeats a column', () => changed(data, ({ text }) => ({ text: text.replace('sound,', 'rater,') }))],
  [`${data}:`, () => changed(data, ({ text }) => ({ text: `${text}one,more\n` }))],
  ['it is no Dataset', () => described((whole) => ({ ...whole, '@type': 'Thing' }))],
  ['it is not of schema.org', () => described((whole) => ({ ...whole, '@context': 'https://example.org' }))],
  ['description is missing', () => described(({ description: _, ...rest }) => rest)],
  ['column rater is not described', () => described((whole) => ({ ...whole, variableMeasured: [] }))],
  [
    'variable ghost is in no table',
    () => described((whole) => ({ ...whole, variableMeasured: [{ '@type': 'PropertyValue', name: 'ghost' }] })),
  ],
  ['author has no @type', () => described((whole) => ({ ...whole, author: { name: 'Ada' } }))],
])('%s: that is found', (complaint, broken) => {
  expect(psychDsComplaints(broken()).join('\n')).toContain(complaint)
})
