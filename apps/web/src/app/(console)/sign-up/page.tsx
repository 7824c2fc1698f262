import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { findInvitation } from '../../../accounts/find-invitation.ts'
import { signedIn } from '../../../accounts/signed-in.ts'
import { Entrance } from '../../../console/entrance.tsx'
import { serverWords } from '../../../console/server-words.ts'
import { SignUpForm } from '../../../console/sign-up-form.tsx'
import type { WordKey } from '../../../console/words/words.ts'
import { LinkButton } from '../../../design/link-button.tsx'
import { database } from '../../../server/site.ts'
import { config } from '../../../server/site-config.ts'

interface Search {
  searchParams: Promise<{ invitation?: string | string[] }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverWords()).words('sign-up.title'),
  // The address may hold an invitation.
  referrer: 'no-referrer',
})

export default async function SignUp({ searchParams }: Search) {
  if (await signedIn()) redirect('/studies')
  const { invitation } = await searchParams
  const token = typeof invitation === 'string' ? invitation : undefined
  const { words } = await serverWords()
  const { title, lead, isOpen, next } = await welcome(token)
  return (
    <Entrance title={words(title)} lead={lead}>
      {isOpen ? (
        <SignUpForm
          next={next}
          invitation={token}
          isFirst={title === 'sign-up.first-title'}
          provider={config().accounts.provider?.name}
        />
      ) : (
        <LinkButton href="/sign-in">{words('sign-up.have')}</LinkButton>
      )}
    </Entrance>
  )
}

interface Welcome {
  title: WordKey
  lead: string
  /** Whether an account can be made now. */
  isOpen: boolean
  next: string
}

async function welcome(token: string | undefined): Promise<Welcome> {
  const { words } = await serverWords()
  const next = '/studies'
  if (await (await database()).accounts.isEmpty())
    return { title: 'sign-up.first-title', lead: words('sign-up.first'), isOpen: true, next }
  if (token) {
    const found = await findInvitation(token)
    if (!found) return { title: 'sign-up.gone-title', lead: words('sign-up.gone'), isOpen: false, next }
    const lead = found.study
      ? words('sign-up.invited-study', { ...found.study, inviter: found.inviter })
      : words('sign-up.invited', { inviter: found.inviter })
    return { title: 'sign-up.title', lead, isOpen: true, next: found.study ? `/studies/${found.study.id}` : next }
  }
  const isOpen = config().accounts.signUp === 'open'
  return isOpen
    ? { title: 'sign-up.title', lead: words('sign-up.open'), isOpen, next }
    : { title: 'sign-up.closed-title', lead: words('sign-up.closed'), isOpen, next }
}
