import { Option } from '@commander-js/extra-typings'

/** The two kinds of study: a rating from 1 to 5, or a choice between two pictures. */
export const kindOption = () =>
  new Option('--kind <kind>', 'choice (match, other or neither) or rating (1 to 5)').choices([
    'choice',
    'rating',
  ] as const)
