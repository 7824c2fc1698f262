/** What the final results say, in English. */
export const results = {
  'results.title': 'Final results',
  'results.lead': 'From all votes that stand. Each figure is a function of the votes and nothing else.',
  'results.not-yet':
    'Final figures come when the study is closed: they are right at one look only. Live ones are right at every look.',
  'results.see-live': 'See the live results',
  'results.go': 'See the final results',
  'results.public': 'Public page of these results',
  'results.computing': 'Computing …',
  'results.none': 'Nobody voted.',
  'results.key':
    'Broad intervals speak of new raters and new sounds like these (two-way). Thin ones below are what one gets by taking votes as independent: too narrow, shown for comparison.',
  'results.choices': 'Which picture belongs to the sound?',
  'results.overall': 'How well do the pictures show what is heard?',
  'results.real': 'Do the pictures look real?',
  'results.fits': 'Do the pictures fit the sound?',
  'results.shares': 'What was chosen',
  'results.shares-excluded': 'What was chosen, after exclusions',
  'results.by-class': 'Match by class',
  'results.by-model': 'Match by model',
  'results.by-group': 'Match by group of raters',
  'results.table-3': 'Human average score (Table 3-II)',
  'results.table-3-excluded': 'Human average score, after exclusions',
  'results.differences': 'Differences between models',
  'results.differences-excluded': 'Differences, after exclusions',
  'results.scores-by-class': 'Human average score by class',
  'results.two-way-about': 'New raters and new sounds like these. Thin: naive.',
  'results.differences-about': 'Same raters, same sounds; p adjusted by Holm’s method. Thin: Welch’s, naive.',
  'results.bundle': 'Download the whole data set (zip)',
  'results.bundle-about':
    'Votes, figures, plan and ledger, with scripts that compute every figure again. Who the raters are is not in it.',
  'results.download': 'Download the report:',
  'results.download-of': 'Download: {of}',
  'results.exclusions': 'Registered exclusions',
  'results.excluded':
    '{count, plural, =0 {Nobody} one {One rater} other {# raters}} of {raters} left out of the second analysis.',
  'results.rule':
    '{rule} {value}: {count, plural, =0 {broken by nobody} one {broken by one rater} other {broken by # raters}}.',
  'note.check': '{pass} passed, {unknown} unknown, {fail} failed; all their votes count.',
  'note.check-doubted': 'The share that passes moved, so the check itself may have been broken.',
  'note.chance':
    'Of those who chose a picture, {share} ({interval}) chose the match, where guessing would find it half the time: p {p} over {raters} raters (sign-flip test; naive binomial p {naive}).',
  'note.robust': 'Without {count, plural, one {# rater} other {# raters}} of {raters}, match would no longer lead.',
  'note.agreement-choices': 'Agreement, as description: {raw} of pairs; Gwet’s AC1 {ac1}, Krippendorff’s α {alpha}.',
  'note.agreement-scores':
    'Agreement, as description: {raw} of pairs; Krippendorff’s α {alpha} (ordinal), ICC(2,1) {icc}.',
  'note.variance': 'Raters account for {rater} and sounds for {sound} of the variance of matching.',
  'note.side': 'The left picture was chosen in {left} of choices ({interval}).',
  'note.catch': '“Neither” was said to {wrong} of pairs of wrong pictures, and to {real} of pairs of real ones.',
  'note.flips':
    'Without {count, plural, one {# rater} other {# raters}} of {raters}, the order of {first} and {second} would flip.',
  'note.of': '{some} of {all}',
  'note.cross-agrees': 'An ordinal mixed model agrees with the sign of every difference.',
  'note.cross-doubts': 'Careful: an ordinal mixed model has the other sign for {contrasts}.',
  'note.cross-left-out': 'The cross-check by mixed models was left out: too many votes or levels for it.',
} as const
