/** What is kept of whom, and for how long. */
export const privacy = {
  'privacy.title': 'Privacy',
  'privacy.description': 'What happens to a sound, and to its picture.',
  'privacy.heading': 'Your sound is gone within the hour',
  'privacy.sound': 'The sound',
  'privacy.soundText':
    'What you send is decoded, cut to ten minutes and kept for at most one hour, so that you can ask for another take. Then it is deleted. It is never played to anybody, never listened to by a person, and never used to train a model. While it is kept, whoever has the picture’s link can see its waveform, but can’t hear it.',
  'privacy.picture': 'The picture',
  'privacy.pictureText':
    'A picture, the seed, the class that the model guessed and the length of the sound are kept until you delete them. Whoever has a picture’s link can see it; the link can’t be guessed, and search engines are told to stay out. Only the browser that made a picture can delete it, and deleting is at once and for good.',
  'privacy.chat': 'In chat',
  'privacy.chatText':
    'In Discord and Slack, only sounds that somebody asks for are fetched, unless the people who run a channel have turned on that every sound there is drawn. Whoever recorded a sound can delete its picture, and can forbid that others draw their sounds. Who asked and who recorded is kept as a salted hash, with the picture and for as long.',
  'privacy.you': 'You',
  'privacy.noAccount':
    'To make pictures you need no account and get no cookie. There are no analytics, and making pictures asks no other site.',
  'privacy.remembered':
    'Your browser remembers which pictures it made, and the theme and the language you chose, if you chose one; the language in a cookie that says nothing else.',
  'privacy.address':
    'Your network address is held in memory for a minute, to keep one visitor from taking all the time of the model, and is not written down by the site.',
  'privacy.rater': 'If you take part in a study',
  'privacy.raterText':
    'On the page that asks for your consent, and only there, your browser loads a script from {host} and asks it whether a person sits there. So {host} learns your network address, your browser and that you were on this site. Of its answer we keep whether you passed, failed, or that nothing is known; your answers count in any case.',
  'privacy.raterOffline':
    'While you take part, your browser keeps the page, where you are in it and the answers that are still to be sent, so that it goes on without a connection. At the end it forgets them.',
  'privacy.experimenter': 'If you run studies',
  'privacy.experimenterText':
    'Your account is your name, your e-mail address and a hash of your password; passkeys are kept as their public half. A cookie that only the site can read keeps you signed in for two weeks at most. Which browsers you are signed in with is kept as long; of where you sign in from only a salted hash, for an hour, to slow down guessing. You can delete all of it on your account’s page, at once. What you did in a study stays in its log, without your name.',
} as const
