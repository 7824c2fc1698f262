/** What stands around a picture that somebody shared. */
export const shared = {
  'shared.title': 'This is what a sound looks like: {name}',
  'shared.description': 'soundscene heard a sound and imagined this scene. It is {percent} sure of “{name}”.',
  'shared.titleWaiting': 'A sound is being drawn',
  'shared.descriptionWaiting': 'soundscene is listening to a sound, to draw the scene it came from.',
  'shared.heading': 'Somebody’s sound looks like this',
  'shared.headingWaiting': 'Somebody’s sound is still being drawn',
  'shared.text':
    'Nobody painted it and no camera saw it. soundscene listened, thought of “{name}”, and developed this picture from the sound alone.',
  'shared.textWaiting': 'Reload this page in a moment.',
  'shared.try': 'Try it with your own sound',
} as const
