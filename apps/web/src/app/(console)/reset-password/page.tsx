import type { Metadata } from 'next'
import { Command } from '../../../console/command.tsx'
import { Entrance } from '../../../console/entrance.tsx'
import { AskResetForm, SetPasswordForm } from '../../../console/reset-forms.tsx'
import { serverWords } from '../../../console/server-words.ts'
import { config } from '../../../server/site-config.ts'

interface Search {
  searchParams: Promise<{ token?: string | string[]; error?: string | string[] }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverWords()).words('reset.title'),
  // The address may hold what the password can be set with.
  referrer: 'no-referrer',
})

export default async function ResetPassword({ searchParams }: Search) {
  const { token, error } = await searchParams
  const { words } = await serverWords()
  const title = words('reset.title')
  if (typeof token === 'string')
    return (
      <Entrance title={title} lead={words('reset.set')}>
        <SetPasswordForm token={token} />
      </Entrance>
    )
  const over = error ? words('problem.bad-link') : undefined
  if (config().accounts.mail)
    return (
      <Entrance title={title} lead={over ?? words('reset.ask')}>
        <AskResetForm />
      </Entrance>
    )
  return (
    <Entrance title={title} lead={over ?? words('reset.no-mail')}>
      <Command>soundscene account reset you@example.org</Command>
    </Entrance>
  )
}
