import type { StudyRole } from '@soundscene/db'
import { membersOf } from '@soundscene/fieldwork'
import { studyRoles } from '@soundscene/fieldwork/config'
import type { Metadata } from 'next'
import { requireMember } from '../../../../../accounts/require.ts'
import { ActionButton } from '../../../../../console/action-button.tsx'
import { Invite } from '../../../../../console/invite.tsx'
import { OpenInvitations } from '../../../../../console/open-invitations.tsx'
import { RoleSelect } from '../../../../../console/role-select.tsx'
import { Row, Rows } from '../../../../../console/rows.tsx'
import { Page, Section } from '../../../../../console/section.tsx'
import { serverWords } from '../../../../../console/server-words.ts'
import { database } from '../../../../../server/site.ts'

interface MembersPage {
  params: Promise<{ id: string }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverWords()).words('members.title'),
})

export default async function Members({ params }: MembersPage) {
  const { id } = await params
  const { context, who, role } = await requireMember(id)
  const { words } = await serverWords()
  const { accounts, invitations } = await database()
  const members = await membersOf(context, who)
  const names = await accounts.namesOf(members.map(({ userId }) => userId))
  const mayDecide = role === 'owner'
  const lead = studyRoles.map((each) => words(`role.${each}-may`)).join(' ')
  return (
    <Page title={words('members.title')} lead={lead}>
      <Section title={words('members.title')}>
        <Rows>
          {members.map(({ userId, role }) => {
            const name = names.get(userId) ?? words('members.gone')
            const isMe = userId === who.actor.id
            return <Member key={userId} id={id} userId={userId} name={name} role={role} {...{ isMe, mayDecide }} />
          })}
        </Rows>
      </Section>
      {mayDecide && (
        <>
          <Section title={words('members.invite-title')} lead={words('members.invite-lead')}>
            <Invite studyId={id} />
          </Section>
          <OpenInvitations
            invitations={await invitations.openOf(id)}
            names={names}
            path={`/api/studies/${id}/invitations`}
          />
        </>
      )}
    </Page>
  )
}

interface MemberProps {
  id: string
  userId: string
  name: string
  role: StudyRole
  isMe: boolean
  /** Whether whoever looks at the page decides who works on the study. */
  mayDecide: boolean
}

async function Member({ id, userId, name, role, isMe, mayDecide }: MemberProps) {
  const { words } = await serverWords()
  const path = `/api/studies/${id}/members/${userId}`
  const shown = isMe ? `${name} (${words('people.you')})` : name
  return (
    <Row name={shown} {...(!mayDecide && { note: words(`role.${role}`) })}>
      {mayDecide && <RoleSelect name={name} role={role} path={path} />}
      {isMe ? (
        <ActionButton method="DELETE" path={path} next="/studies">
          {words('members.leave')}
        </ActionButton>
      ) : (
        mayDecide && (
          <ActionButton method="DELETE" path={path} label={words('members.remove-label', { name })}>
            {words('members.remove')}
          </ActionButton>
        )
      )}
    </Row>
  )
}
