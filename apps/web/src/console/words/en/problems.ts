/** What is said when something about an account could not be done, in English. */
export const problems = {
  'problem.wrong-password': 'This e-mail address and password don’t go together. Check both, or set a new password.',
  'problem.wrong-current-password': 'This is not your current password.',
  'problem.bad-email': 'This is not an e-mail address.',
  'problem.password-length': 'A password has 12 to 128 characters.',
  'problem.email-taken': 'There is an account with this address already. Sign in, or set a new password.',
  'problem.unconfirmed': 'This address isn’t confirmed yet. We sent a new link to it; open it to sign in.',
  'problem.bad-link': 'This link was used or is too old. Ask for a new one.',
  'problem.stale': 'For this you have to have signed in today. Sign out, sign in and try again.',
  'problem.passkey-cancelled': 'The passkey wasn’t used. Try again, or sign in with your password.',
  'problem.passkey-unknown': 'This site doesn’t know that passkey. Sign in with your password.',
  'problem.passkey-known': 'This device has a passkey for your account already.',
  'problem.passkey-unsupported': 'This browser can’t use passkeys here. They need an https address.',
  'problem.not-made': 'The account could not be made. If somebody else used the link just now, ask for a new one.',
  'problem.unreachable': 'The site can’t be reached. Check your connection, then try again.',
} as const
