import type { mails as english } from '../en/mails.ts'

/** The mails that the console sends, in German. */
export const mails: Readonly<Record<keyof typeof english, string>> = {
  'mail.confirm.subject': 'Bestätige deine Adresse für soundscene',
  'mail.confirm.text':
    'Hallo {name},\n\nöffne diesen Link, um zu bestätigen, dass diese Adresse deine ist:\n\n{url}\n\nHast du nicht darum gebeten, beachte diese Mail nicht.\n',
  'mail.change.subject': 'Eine neue Adresse für soundscene',
  'mail.change.text':
    'Hallo {name},\n\njemand möchte die Adresse deines Kontos in {newEmail} ändern. Warst du es, öffne diesen Link; dann schicken wir einen zweiten an die neue Adresse:\n\n{url}\n\nWarst du es nicht, beachte diese Mail nicht und lege ein neues Passwort fest; deine Adresse bleibt, wie sie ist.\n',
  'mail.reset.subject': 'Ein neues Passwort für soundscene',
  'mail.reset.text':
    'Hallo {name},\n\nöffne diesen Link innerhalb einer Stunde, um ein neues Passwort festzulegen:\n\n{url}\n\nHast du nicht darum gebeten, beachte diese Mail nicht; dein Passwort bleibt, wie es ist.\n',
}
