/** What is said of sets of sounds and pictures, in English. */
export const sets = {
  'set.holds':
    '{sounds, plural, one {# sound} other {# sounds}} and {practice} for practice, {pictures} pictures, {classes} classes',
  'set.models': 'Models: {models}',
  'set.upload': 'Upload another set',
  'set.upload-first': 'Upload a set',
  'set.upload-hint': 'The folder that “soundscene study create” wrote, as a zip file of at most 256 MB.',
  'set.freezing': 'Freezing: sounds are levelled, pictures encoded alike …',
  'set.frozen': '“{title}” is frozen and chosen.',
} as const
