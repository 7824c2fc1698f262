import { account } from './en/account.ts'
import { everywhere } from './en/everywhere.ts'
import { log } from './en/log.ts'
import { mails } from './en/mails.ts'
import { people } from './en/people.ts'
import { problems } from './en/problems.ts'
import { signIn } from './en/sign-in.ts'
import { studies } from './en/studies.ts'

/** What the console says in English. */
export const english = {
  ...everywhere,
  ...signIn,
  ...account,
  ...people,
  ...studies,
  ...log,
  ...problems,
  ...mails,
} as const
