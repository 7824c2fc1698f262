/** The mails that the console sends, in English. */
export const mails = {
  'mail.confirm.subject': 'Confirm your address for soundscene',
  'mail.confirm.text':
    'Hello {name},\n\nopen this link to confirm your address and sign in:\n\n{url}\n\nIf you made no account, ignore this mail.\n',
  'mail.reset.subject': 'A new password for soundscene',
  'mail.reset.text':
    'Hello {name},\n\nopen this link within the hour to set a new password:\n\n{url}\n\nIf you did not ask for it, ignore this mail; your password stays as it is.\n',
} as const
