import type { ChoiceVote, RatingVote } from '@soundscene/study'

interface Column<V> {
  name: string
  /** What it means, for the data set's description. */
  means: string
  value: (vote: V) => string | number | undefined
}

type Common = Pick<ChoiceVote, 'rater' | 'sound' | 'class' | 'stratum' | 'attention' | 'responseMs'>

const first: Column<Common>[] = [
  { name: 'rater', means: 'Who voted: a random id', value: ({ rater }) => rater },
  { name: 'sound', means: 'Which sound was heard: an id in materials/stimuli.json', value: ({ sound }) => sound },
]

const last: Column<Common>[] = [
  { name: 'class', means: 'What the sound is of', value: (vote) => vote.class },
  { name: 'stratum', means: 'The group that the rater was recruited in', value: ({ stratum }) => stratum },
  {
    name: 'attention',
    means: 'passed or failed where the vote was an attention check, else empty',
    value: ({ attention }) => attention,
  },
  {
    name: 'response_ms',
    means: "Milliseconds from the end of the sound to the answer, by the rater's clock",
    value: ({ responseMs }) => responseMs,
  },
]

/** Stands in data whose raters were simulated. */
export const simulatedColumn = {
  name: 'simulated',
  means: 'yes: the rater was simulated, and nobody was asked',
  value: () => 'yes',
}

/** The columns of choices, as `soundscene study analyze` reads them. */
export const choiceColumns: Column<ChoiceVote>[] = [
  ...first,
  {
    name: 'choice',
    means: 'match: the picture made from the sound; other: the one made from a sound of another class; or neither',
    value: ({ choice }) => choice,
  },
  { name: 'target_side', means: 'Where the match stood: left or right', value: ({ targetSide }) => targetSide },
  { name: 'model', means: 'Which model drew the pictures; empty for attention checks', value: ({ model }) => model },
  {
    name: 'pair',
    means: 'target, or an attention check: real pictures, or both-wrong pictures of other classes',
    value: ({ pair }) => pair,
  },
  ...last,
]

/** The columns of ratings. */
export const ratingColumns: Column<RatingVote>[] = [
  ...first,
  { name: 'model', means: 'What the picture is from: a model, real, or wrong-class', value: ({ model }) => model },
  { name: 'score', means: 'From 1, bad, to 5, excellent', value: ({ score }) => score },
  {
    name: 'anchor',
    means: 'real or wrong where the picture was hidden among those of models, else empty',
    value: ({ anchor }) => anchor,
  },
  ...last,
]
