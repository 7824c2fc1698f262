import type { problems as english } from '../en/problems.ts'

/** What is said when something about an account could not be done, in German. */
export const problems: Readonly<Record<keyof typeof english, string>> = {
  'problem.wrong-password':
    'Diese E-Mail-Adresse und dieses Passwort gehören nicht zusammen. Prüfe beide oder lege ein neues Passwort fest.',
  'problem.wrong-current-password': 'Das ist nicht dein bisheriges Passwort.',
  'problem.bad-email': 'Das ist keine E-Mail-Adresse.',
  'problem.password-length': 'Ein Passwort hat 12 bis 128 Zeichen.',
  'problem.email-taken': 'Zu dieser Adresse gibt es schon ein Konto. Melde dich an oder lege ein neues Passwort fest.',
  'problem.unconfirmed':
    'Diese Adresse ist noch nicht bestätigt. Wir haben einen neuen Link geschickt; öffne ihn, um dich anzumelden.',
  'problem.bad-link': 'Dieser Link ist benutzt oder zu alt. Bitte um einen neuen.',
  'problem.stale': 'Dafür musst du dich heute angemeldet haben. Melde dich ab, wieder an und versuche es noch einmal.',
  'problem.passkey-cancelled':
    'Der Passkey wurde nicht benutzt. Versuche es noch einmal oder melde dich mit Passwort an.',
  'problem.passkey-unknown': 'Diese Website kennt den Passkey nicht. Melde dich mit Passwort an.',
  'problem.passkey-known': 'Dieses Gerät hat schon einen Passkey für dein Konto.',
  'problem.passkey-unsupported': 'Dieser Browser kann hier keine Passkeys benutzen. Sie brauchen eine https-Adresse.',
  'problem.not-made':
    'Das Konto ließ sich nicht anlegen. Hat gerade jemand anderes den Link benutzt, bitte um einen neuen.',
  'problem.unreachable': 'Die Website ist nicht erreichbar. Prüfe deine Verbindung und versuche es noch einmal.',
}
