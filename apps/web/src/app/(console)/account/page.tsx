import type { Metadata } from 'next'
import { requireExperimenter } from '../../../accounts/require.ts'
import { AddressForm, NameForm, PasskeyForm, PasswordForm } from '../../../console/account-forms.tsx'
import { ActionButton } from '../../../console/action-button.tsx'
import { browserName } from '../../../console/browser-name.ts'
import { DeleteAccount } from '../../../console/delete-account.tsx'
import { Row, Rows } from '../../../console/rows.tsx'
import { Page, Section } from '../../../console/section.tsx'
import { serverWords } from '../../../console/server-words.ts'
import { database } from '../../../server/site.ts'
import { config } from '../../../server/site-config.ts'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverWords()).words('account.title'),
})

export default async function AccountPage() {
  const { id, name, email, isConfirmed, isAdmin, sessionId } = await requireExperimenter()
  const hasPassword = await (await database()).accounts.hasPassword(id)
  const { words } = await serverWords()
  const isMailed = config().accounts.mail !== undefined
  const since = words('account.since', { email })
  return (
    <Page title={words('account.title')} lead={isAdmin ? `${since} · ${words('account.administrator')}` : since}>
      <Section title={words('account.name-title')}>
        <NameForm name={name} />
      </Section>
      {(isMailed || !isConfirmed) && (
        <Section
          title={words('account.address-title')}
          lead={words(isMailed ? 'account.address-mailed' : 'account.address-lead')}
        >
          <AddressForm isMailed={isMailed} />
        </Section>
      )}
      <Section title={words('account.password-title')} lead={words('account.password-lead')}>
        {hasPassword ? <PasswordForm /> : <p>{words('account.no-password')}</p>}
      </Section>
      <Section title={words('account.passkeys-title')} lead={words('account.passkeys-lead')}>
        <Passkeys experimenterId={id} />
        <PasskeyForm />
      </Section>
      <Section title={words('account.browsers-title')}>
        <Browsers experimenterId={id} sessionId={sessionId} />
      </Section>
      <Section title={words('account.delete-title')} lead={words('account.delete-lead')}>
        <DeleteAccount hasPassword={hasPassword} />
      </Section>
    </Page>
  )
}

async function Passkeys({ experimenterId }: { experimenterId: string }) {
  const { words, day } = await serverWords()
  const passkeys = await (await database()).accounts.passkeysOf(experimenterId)
  if (passkeys.length === 0) return <p>{words('account.passkeys-none')}</p>
  return (
    <Rows>
      {passkeys.map(({ id, name, createdAt }) => {
        const called = name ?? words('account.passkey-default')
        return (
          <Row
            key={id}
            name={called}
            {...(createdAt && { note: words('account.passkey-since', { date: day(createdAt) }) })}
          >
            <ActionButton
              method="POST"
              path="/api/auth/passkey/delete-passkey"
              body={{ id }}
              label={words('account.passkey-remove-label', { name: called })}
            >
              {words('account.passkey-remove')}
            </ActionButton>
          </Row>
        )
      })}
    </Rows>
  )
}

async function Browsers({ experimenterId, sessionId }: { experimenterId: string; sessionId: string }) {
  const { words, day } = await serverWords()
  const browsers = await (await database()).accounts.browsersOf(experimenterId)
  return (
    <Rows>
      {browsers.map(({ id, userAgent, createdAt, expiresAt }) => {
        const name = browserName(userAgent, words)
        const here = id === sessionId
        const since = words('account.browser-since', { date: day(createdAt) })
        const until = words('account.browser-until', { date: day(expiresAt) })
        return (
          <Row key={id} name={here ? `${name} (${words('account.browser-here')})` : name} note={`${since}, ${until}`}>
            {!here && (
              <ActionButton
                method="DELETE"
                path={`/api/account/sessions/${id}`}
                label={words('account.browser-end-label', { browser: name, since })}
              >
                {words('account.browser-end')}
              </ActionButton>
            )}
          </Row>
        )
      })}
    </Rows>
  )
}
