/** The mails that the console sends, in English. */
export const mails = {
  'mail.confirm.subject': 'Confirm your address for soundscene',
  'mail.confirm.text':
    'Hello {name},\n\nopen this link to confirm that this address is yours:\n\n{url}\n\nIf you did not ask for it, ignore this mail.\n',
  'mail.change.subject': 'A new address for soundscene',
  'mail.change.text':
    'Hello {name},\n\nsomebody asked to change the address of your account to {newEmail}. If it was you, open this link; then we mail a second one to the new address:\n\n{url}\n\nIf it was not you, ignore this mail and set a new password; your address stays as it is.\n',
  'mail.reset.subject': 'A new password for soundscene',
  'mail.reset.text':
    'Hello {name},\n\nopen this link within the hour to set a new password:\n\n{url}\n\nIf you did not ask for it, ignore this mail; your password stays as it is.\n',
} as const
