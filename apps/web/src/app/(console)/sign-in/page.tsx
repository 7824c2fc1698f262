import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { safeNext } from '../../../accounts/safe-next.ts'
import { signedIn } from '../../../accounts/signed-in.ts'
import { Entrance } from '../../../console/entrance.tsx'
import { serverWords } from '../../../console/server-words.ts'
import { SignInForm } from '../../../console/sign-in-form.tsx'
import { database } from '../../../server/site.ts'
import { config } from '../../../server/site-config.ts'

interface Search {
  searchParams: Promise<{ next?: string | string[]; error?: string | string[] }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverWords()).words('sign-in.title'),
})

export default async function SignIn({ searchParams }: Search) {
  const { next: wished, error } = await searchParams
  const next = safeNext(wished)
  if (await signedIn()) redirect(next)
  if (await (await database()).accounts.isEmpty()) redirect('/sign-up')
  const { words } = await serverWords()
  return (
    <Entrance title={words('sign-in.title')} lead={words('sign-in.lead')}>
      <SignInForm
        next={next}
        provider={config().accounts.provider?.name}
        refused={typeof error === 'string' ? error : undefined}
      />
    </Entrance>
  )
}
