import type { everywhere as english } from '../en/everywhere.ts'

/** What many pages of the console say, in German. */
export const everywhere: Readonly<Record<keyof typeof english, string>> = {
  'nav.label': 'Konsole',
  'nav.studies': 'Studien',
  'nav.people': 'Personen',
  'nav.account': 'Konto',
  'nav.sign-out': 'Abmelden',
  'form.busy': 'Einen Moment …',
  'form.needs-script': 'Dieses Formular braucht JavaScript. Erlaube es für diese Website und lade die Seite neu.',
  'form.cancel': 'Abbrechen',
  'field.name': 'Name',
  'field.name-hint': 'So, wie man dich im Team kennt.',
  'field.email': 'E-Mail-Adresse',
  'field.password': 'Passwort',
  'field.password-hint': 'Mindestens 12 Zeichen. Mit einem Passwortmanager oder Passkey musst du es dir nicht merken.',
  'field.current-password': 'Bisheriges Passwort',
  'field.new-password': 'Neues Passwort',
  'copy.do': 'Kopieren',
  'copy.done': 'Kopiert',
  'copy.of': 'Kopieren: {what}',
  'copy.failed': 'Das ließ sich nicht kopieren. Markiere den Text und kopiere ihn selbst.',
}
