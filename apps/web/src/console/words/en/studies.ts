/** What the list of studies and the frame around one say, in English. */
export const studies = {
  'studies.title': 'Studies',
  'studies.none-title': 'No study yet',
  'studies.none':
    'A study asks people how well pictures fit their sounds. It starts from a frozen set of sounds and pictures; whoever takes part listens, looks and answers.',
  'studies.created': 'created {date}',
  'studies.untitled': 'A study without a title',
  'state.draft': 'Draft',
  'state.rehearsed': 'Rehearsed',
  'state.live': 'Live',
  'state.paused': 'Paused',
  'state.closed': 'Closed',
  'study.simulated': 'Simulated raters',
  'study.tabs': 'Parts of the study',
  'study.overview': 'Overview',
  'study.members': 'Members',
  'study.log': 'Log',
} as const
