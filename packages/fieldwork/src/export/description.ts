import { type BundleFile, jsonFile } from './bundle-file.ts'
import { choiceColumns, ratingColumns, simulatedColumn } from './columns.ts'

/** What a data set says of itself. */
export interface DatasetDescription {
  name: string
  description: string
  /** Every rater or sound was made by a program. */
  simulated: boolean
  contact?: string
  identifier?: string
  kinds: ReadonlySet<'choice' | 'rating'>
}

/**
 * `dataset_description.json` of Psych-DS: what the data set is, and what each of its columns means.
 * @see https://psych-ds.github.io
 */
export function describeDataset(dataset: DatasetDescription): BundleFile {
  const { name, description, simulated, contact, identifier, kinds } = dataset
  const columns = new Map([
    ...(kinds.has('rating') ? ratingColumns : []).map((column) => [column.name, column.means] as const),
    ...(kinds.has('choice') ? choiceColumns : []).map((column) => [column.name, column.means] as const),
    ...(simulated ? [[simulatedColumn.name, simulatedColumn.means] as const] : []),
  ])
  return jsonFile('dataset_description.json', {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: simulated ? `SIMULATED: ${name}` : name,
    description: simulated ? `${description} Every rater of it was simulated.` : description,
    ...(identifier !== undefined && { identifier }),
    ...(contact !== undefined && { author: [{ '@type': 'Person', name: contact }] }),
    variableMeasured: [...columns].map(([column, means]) => ({
      '@type': 'PropertyValue',
      name: column,
      description: means,
    })),
  })
}
