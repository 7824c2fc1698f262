/** What stands on every page of the site. */
export const frame = {
  'site.title': 'soundscene: what does a sound look like?',
  'site.description': 'Drop or record a sound and see a picture of the scene it came from.',
  'site.skip': 'Skip to the content',
  'site.nav': 'Main',
  'site.model': 'The model',
  'site.theme': 'Switch between light and dark',
  'site.language': 'Deutsch',
  'site.honest': 'Pictures are imagined from sound alone by a small model. They show no real place and no real event.',
  'site.privacy': 'Privacy',
  'nowhere.title': 'Nothing on this paper',
  'nowhere.text': 'There is no such page or picture. It may have been deleted by whoever made it.',
  'nowhere.back': 'Make a picture',
  'fault.title': 'This page did not load',
  'fault.text': 'The site could not put it together just now. Your pictures are safe; trying again usually helps.',
  'fault.again': 'Try again',
} as const
