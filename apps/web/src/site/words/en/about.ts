/** What the model is and what it is not. */
export const about = {
  'about.title': 'The model',
  'about.description': 'What the bundled model knows, and what it doesn’t.',
  'about.heading': 'A small model of a small world',
  'about.paper': 'soundscene follows the paper',
  'about.networks':
    '(Wan, Chuang and Lee). One network listens: it turns a sound into 256 numbers. Another paints: it turns those numbers and a random seed into a picture of 64 × 64 pixels.',
  'about.knows': 'What it knows',
  'about.synthetic':
    'The model that comes with soundscene has never heard the real world. It was trained on a synthetic one: sounds made by a program, and scenes drawn by the same program from the same hidden causes. How loud a sound is goes with the size of what splashes or shines; how high it is, with the size of the thing that makes it; how echoing, with how open the place is.',
  'about.scenes':
    'There are nine kinds of scene: plane, speedboat, guitar, piano, drum, dog, dam, baseball and soccer.',
  'about.doesNotKnow': 'What it doesn’t know',
  'about.else': 'Anything else. A voice, rain or a doorbell becomes whichever of the nine it resembles most.',
  'about.place':
    'Where you are. A picture is imagined, never a record of a place, and proves nothing about a recording.',
  'about.recordings':
    'Real recordings. Its sounds were roughened with rooms, noise and microphones so that a phone’s recording can work, but nobody has measured how often it does.',
  'about.sureness': 'How sure it really is. The percentages are the model’s own, on its own small world.',
  'about.seed': 'What to do with the seed',
  'about.seedText':
    'The same sound with the same seed and loudness gives the same picture, always. “Another take” changes the seed and nothing else; “quieter” and “louder” keep the seed and change only the loudness, so that what differs between the two pictures is what the loudness did.',
} as const
