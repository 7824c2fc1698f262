/** What the pages that bring raters in say, in English. */
export const recruit = {
  'recruit.title': 'Recruit',
  'recruit.lead': 'Ways to bring raters in. All lead to the same study; groups are counted apart.',
  'recruit.lead-shut': 'The study lets nobody in at the moment.',
  'recruit.not-launched': 'There is nothing to hand out yet: launch the study first.',
  'recruit.closed': 'The study is closed.',
  'recruit.open-lead':
    'For posts, posters and mailing lists. Whoever comes back in the same browser goes on where they were.',
  'recruit.address': 'Address of the study',
  'recruit.qr': 'QR code of {address}',
  'recruit.links-lead':
    'Each lets one person in, on any device, and in again where they left. The codes are shown once; only their hashes are kept.',
  'recruit.prolific-lead': 'Raters who are paid, known by their id there and by nothing else.',
  'recruit.classroom-lead': 'Each visit is a new person, so that one computer can serve several after each other.',
  'recruit.classroom-address': 'Address for classrooms',
  'recruit.poster': 'Page to project',
  'recruit.chat-lead':
    'The bot hands out a personal link to whoever asks: /study on Discord, /soundscene study in Slack. However often they ask, they stay one rater.',
  'recruit.chat-words': 'Words to post there',
  'recruit.chat-text':
    'We are looking for people who judge which picture fits a sound. It takes a quarter of an hour. Type {command} to get your own link.',
  'recruit.mail': 'E-mail',
  'recruit.mail-lead': 'An invitation to copy and adapt.',
  'recruit.mail-en': 'Invitation in English',
  'recruit.mail-de': 'Invitation in German',
  'mail.text':
    'Subject: {title}\n\nHello,\n\nwhat does a sound look like? In our study you hear short sounds and say which picture fits. It takes about {minutes} minutes in your browser, best with headphones. You need no account, and we ask for no name.\n\nTake part: {address}\n\nYou can stop at any time. At the end you get a code with which you can have your answers deleted later.\n\nQuestions: {contact}\n\nThank you!',
  'links.make': 'Make links',
  'links.count': 'How many, at most 1000',
  'links.group': 'Group',
  'links.group-hint': 'Such as a course; it is counted apart. Empty: single-use links.',
  'links.made':
    '{count, plural, one {One link} other {# links}}, shown only now. Take them along before you leave the page.',
  'links.links': 'Links',
  'links.csv': 'As CSV',
  'links.table': 'Links that were made',
  'links.column-made': 'Made',
  'links.column-used': 'Used',
  'poster.lead': 'Take part: it takes a quarter of an hour, and nobody asks for your name.',
  'poster.scan': 'Scan the code, or type the address.',
  'poster.headphones': 'Put on headphones.',
  'poster.each': 'Answer by yourself, without talking about it.',
} as const
