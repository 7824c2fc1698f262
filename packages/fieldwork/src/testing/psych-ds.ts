import { readChoiceVotes, readRatingVotes } from '@soundscene/study'
import type { BundleFile } from '../export/index.ts'

/** Keywords that Psych-DS defines for the names of data files; others are allowed and warned of. */
const keywords = ['study', 'site', 'subject', 'session', 'task', 'condition', 'trial', 'stimulus', 'description']
const dataName = /^data\/([a-z]+-[a-zA-Z0-9]+)(_[a-z]+-[a-zA-Z0-9]+)*_data\.csv$/

/**
 * What a data set lacks of Psych-DS 1.5, one line each: every rule at which the official validator says error, and those
 * of its warnings that a program can heed.
 * @see https://psychds-docs.readthedocs.io/en/latest/reference/schema/
 */
export function psychDsComplaints(files: readonly BundleFile[]): string[] {
  const data = files.filter(({ path }) => path.startsWith('data/'))
  return [
    ...['dataset_description.json', 'README.md', 'CHANGES.md', '.psychds-ignore'].flatMap((path) =>
      files.some((file) => file.path === path) ? [] : [`${path} is missing`],
    ),
    ...(data.length > 0 ? [] : ['there are no data']),
    ...files.flatMap(({ path, text }) => (text === '' ? [`${path} is empty`] : [])),
    ...files.flatMap(({ path, text }) => (path.endsWith('.json') && !parses(text) ? [`${path} is no JSON`] : [])),
    ...data.flatMap(nameComplaints),
    ...data.flatMap(tableComplaints),
    ...descriptionComplaints(files, data),
  ]
}

function nameComplaints({ path }: BundleFile): string[] {
  if (!dataName.test(path)) return [`${path} is no name for data`]
  const used = path.slice('data/'.length).split('_').slice(0, -1)
  return used.flatMap((pair) => (keywords.includes(pair.split('-')[0] as string) ? [] : [`${path} has ${pair}`]))
}

const columnsOf = ({ text }: BundleFile): string[] => (text.split('\n')[0] ?? '').split(',')

/** The header names every column once, and the product's own strict reader takes every row. */
function tableComplaints(file: BundleFile): string[] {
  const columns = columnsOf(file)
  const complaints = new Set(columns).size === columns.length ? [] : [`${file.path} repeats a column`]
  try {
    columns.includes('score') ? readRatingVotes(file.text) : readChoiceVotes(file.text)
    return complaints
  } catch (error) {
    return [...complaints, `${file.path}: ${(error as Error).message}`]
  }
}

interface Description {
  '@context'?: string
  '@type'?: string
  name?: string
  description?: string
  variableMeasured?: { name: string }[]
}

function descriptionComplaints(files: readonly BundleFile[], data: readonly BundleFile[]): string[] {
  const text = files.find(({ path }) => path === 'dataset_description.json')?.text ?? ''
  if (!parses(text)) return []
  const description = JSON.parse(text) as Description
  const described = (description.variableMeasured ?? []).map(({ name }) => name)
  const columns = new Set(data.flatMap(columnsOf))
  return [
    ...(/^https?:\/\/schema\.org\/?$/.test(description['@context'] ?? '') ? [] : ['it is not of schema.org']),
    ...(description['@type'] === 'Dataset' ? [] : ['it is no Dataset']),
    ...(['name', 'description', 'variableMeasured'] as const).flatMap((key) =>
      description[key] ? [] : [`${key} is missing`],
    ),
    ...[...columns].flatMap((column) => (described.includes(column) ? [] : [`column ${column} is not described`])),
    ...described.flatMap((name) => (columns.has(name) ? [] : [`variable ${name} is in no table`])),
    ...untyped(description).map((key) => `${key} has no @type`),
  ]
}

/** Where objects of the metadata stand that do not say what they are. */
function untyped(value: unknown, at = 'the description'): string[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => untyped(one, `${at} ${i}`))
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, one]) => untyped(one, key))
  return '@type' in value ? inner : [at, ...inner]
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
