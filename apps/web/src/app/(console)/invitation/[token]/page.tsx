import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { findInvitation } from '../../../../accounts/find-invitation.ts'
import { signedIn } from '../../../../accounts/signed-in.ts'
import { ActionButton } from '../../../../console/action-button.tsx'
import { Entrance } from '../../../../console/entrance.tsx'
import { serverWords } from '../../../../console/server-words.ts'
import { LinkButton } from '../../../../design/link-button.tsx'

interface InvitationPage {
  params: Promise<{ token: string }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverWords()).words('invitation.title'),
  robots: { index: false },
  referrer: 'no-referrer',
})

export default async function Invited({ params }: InvitationPage) {
  const { token } = await params
  const found = await findInvitation(token)
  const { words } = await serverWords()
  if (!found) return <Entrance title={words('sign-up.gone-title')} lead={words('sign-up.gone')} />
  const here = encodeURIComponent(token)
  if (!(await signedIn())) redirect(`/sign-up?invitation=${here}`)
  const { inviter, study } = found
  if (!study)
    return (
      <Entrance title={words('invitation.title')} lead={words('invitation.account', { inviter })}>
        <p>{words('invitation.have-account')}</p>
        <LinkButton href="/studies">{words('nav.studies')}</LinkButton>
      </Entrance>
    )
  return (
    <Entrance title={words('invitation.title')} lead={words('invitation.study', { ...study, inviter })}>
      <ActionButton method="POST" path="/api/invitations/accept" body={{ token }} next={`/studies/${study.id}`} primary>
        {words('invitation.join')}
      </ActionButton>
    </Entrance>
  )
}
