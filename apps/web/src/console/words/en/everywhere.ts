/** What many pages of the console say, in English. */
export const everywhere = {
  'nav.label': 'Console',
  'nav.studies': 'Studies',
  'nav.people': 'People',
  'nav.account': 'Account',
  'nav.sign-out': 'Sign out',
  'nav.language': 'Deutsch',
  'form.busy': 'One moment …',
  'form.needs-script': 'This form needs JavaScript. Turn it on for this site and reload the page.',
  'form.cancel': 'Cancel',
  'field.name': 'Name',
  'field.name-hint': 'As your colleagues know you.',
  'field.email': 'E-mail address',
  'field.password': 'Password',
  'field.password-hint': 'At least 12 characters. A password manager or a passkey saves you from remembering it.',
  'field.current-password': 'Current password',
  'field.new-password': 'New password',
} as const
