import type { Account } from '@soundscene/db'
import type { Metadata } from 'next'
import { requireAdmin } from '../../../accounts/require.ts'
import { ActionButton } from '../../../console/action-button.tsx'
import { Invite } from '../../../console/invite.tsx'
import { OpenInvitations } from '../../../console/open-invitations.tsx'
import { Row, Rows } from '../../../console/rows.tsx'
import { Page, Section } from '../../../console/section.tsx'
import { serverWords } from '../../../console/server-words.ts'
import { database } from '../../../server/site.ts'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverWords()).words('people.title'),
})

export default async function People() {
  const me = await requireAdmin()
  const { words } = await serverWords()
  const { accounts, invitations } = await database()
  const everybody = await accounts.list()
  const names = new Map(everybody.map(({ id, name }) => [id, name]))
  return (
    <Page title={words('people.title')} lead={words('people.lead')}>
      <Section title={words('people.title')}>
        <Rows>
          {everybody.map((account) => (
            <Person key={account.id} account={account} isMe={account.id === me.id} />
          ))}
        </Rows>
      </Section>
      <Section title={words('people.invite-title')} lead={words('people.invite-lead')}>
        <Invite />
      </Section>
      <OpenInvitations invitations={await invitations.openOf(null)} names={names} path="/api/invitations" />
    </Page>
  )
}

async function Person({ account, isMe }: { account: Account; isMe: boolean }) {
  const { words, day } = await serverWords()
  const { id, name, email, isAdmin, createdAt } = account
  const note = [email, words('people.since', { date: day(createdAt) }), isAdmin && words('account.administrator')]
  const change = isAdmin ? 'people.unmake-admin' : 'people.make-admin'
  return (
    <Row name={isMe ? `${name} (${words('people.you')})` : name} note={note.filter(Boolean).join(' · ')}>
      <ActionButton
        method="PATCH"
        path={`/api/people/${id}`}
        body={{ isAdmin: !isAdmin }}
        label={words(`${change}-label`, { name })}
      >
        {words(change)}
      </ActionButton>
    </Row>
  )
}
