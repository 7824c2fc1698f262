/** What the bot says in English. */
export const english = {
  'progress.accepted': 'Fetching the sound …',
  'progress.turn': 'Waiting: {place, plural, =1 {next} other {#th}} in line, since others asked first.',
  'progress.queued': '{place, plural, =1 {Next in line to be drawn …} other {Number # in line …}}',
  'progress.listening': 'Listening …',
  'progress.drawing': 'Drawing …',
  'picture.headline': '{class} ({percent} % sure)',
  'picture.alt':
    'Picture generated from a {seconds}-second sound: it may show {class}. Drawn by a model; not a photograph.',
  'picture.footer': 'seed {seed}{gain, select, one {} other { · loudness ×{gain}}}',
} as const
