import type { Invitation } from '@soundscene/db'
import { ActionButton } from './action-button.tsx'
import { Row, Rows } from './rows.tsx'
import { Section } from './section.tsx'
import { serverWords } from './server-words.ts'

interface OpenInvitationsProps {
  invitations: Invitation[]
  /** The names of those who made them, by id. */
  names: Map<string, string>
  /** Where an invitation is taken back. */
  path: string
}

/** The invitations that were not used yet; nothing while there is none. */
export async function OpenInvitations({ invitations, names, path }: OpenInvitationsProps) {
  const { words, day } = await serverWords()
  if (invitations.length === 0) return null
  const say = ({ role, inviterId, expiresAt }: Invitation) => {
    const places = { inviter: names.get(inviterId) ?? words('members.gone'), date: day(expiresAt) }
    return role
      ? words('invite.open-role', { ...places, role: words(`role.${role}`) })
      : words('invite.open-item', places)
  }
  return (
    <Section title={words('invite.open-title')}>
      <Rows>
        {invitations.map((invitation) => (
          <Row key={invitation.id} name={say(invitation)}>
            <ActionButton
              method="DELETE"
              path={`${path}/${invitation.id}`}
              label={words('invite.withdraw-label', { date: day(invitation.expiresAt) })}
            >
              {words('invite.withdraw')}
            </ActionButton>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
