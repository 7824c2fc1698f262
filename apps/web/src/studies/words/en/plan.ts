/** What a study of this size can be expected to show, in English. */
export const plan = {
  'plan.no-set': 'Choose a set to see what the study can show.',
  'plan.incomplete': 'Fill in the numbers to see what the study can show.',
  'plan.points': 'points',
  'plan.score-points': 'on the scale',
  'plan.sounds-not-votes':
    'For {aim} you need {sounds} sounds, not {votes} votes. This set has {have}: more votes on them will not get there.',
  'plan.more-votes': 'For {aim} you need at least {sounds} sounds. This set has {have}, so more raters can get there.',
  'plan.reached': 'This reaches {aim} with the {have} sounds of the set.',
  'plan.choice-gives':
    '{raters} raters give {votes} votes on {sounds} sounds: expect the share of match to within {width}. Whoever counts votes as independent would promise {naive}.',
  'plan.rating-gives':
    '{raters} raters give {votes} scores on {sounds} sounds: expect a difference between two models to within {width}. Whoever counts votes as independent would promise {naive}.',
  'plan.more': 'Twice the sounds with as many votes: {sounds}. Twice the raters: {raters}.',
  'plan.assumptions': 'What this assumes',
  'plan.choice-aim': 'Aim for shares, ± points',
  'plan.rating-aim': 'Aim for differences, ±',
  'plan.share': 'Expected share of match, %',
  'plan.rater-sd': 'Raters differ by (logits)',
  'plan.sound-sd': 'Sounds differ by (logits)',
} as const
