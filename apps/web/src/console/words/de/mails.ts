import type { mails as english } from '../en/mails.ts'

/** The mails that the console sends, in German. */
export const mails: Readonly<Record<keyof typeof english, string>> = {
  'mail.confirm.subject': 'Bestätige deine Adresse für soundscene',
  'mail.confirm.text':
    'Hallo {name},\n\nöffne diesen Link, um deine Adresse zu bestätigen und dich anzumelden:\n\n{url}\n\nHast du kein Konto angelegt, beachte diese Mail nicht.\n',
  'mail.reset.subject': 'Ein neues Passwort für soundscene',
  'mail.reset.text':
    'Hallo {name},\n\nöffne diesen Link innerhalb einer Stunde, um ein neues Passwort festzulegen:\n\n{url}\n\nHast du nicht darum gebeten, beachte diese Mail nicht; dein Passwort bleibt, wie es ist.\n',
}
