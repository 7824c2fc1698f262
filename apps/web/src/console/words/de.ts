import { account } from './de/account.ts'
import { everywhere } from './de/everywhere.ts'
import { log } from './de/log.ts'
import { mails } from './de/mails.ts'
import { people } from './de/people.ts'
import { problems } from './de/problems.ts'
import { signIn } from './de/sign-in.ts'
import { studies } from './de/studies.ts'
import type { english } from './en.ts'

/** What the console says in German. */
export const german: Readonly<Record<keyof typeof english, string>> = {
  ...everywhere,
  ...signIn,
  ...account,
  ...people,
  ...studies,
  ...log,
  ...problems,
  ...mails,
}
