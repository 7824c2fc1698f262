import { expect, onTestFinished, test } from 'vitest'
import { startSite } from '../../site-process.ts'
import { accountOf, makeStudy, password } from '../fresh-site.ts'
import { Visitor } from '../visitor.ts'
import { type AccountsStage, problemOf } from './accounts-stage.ts'

/** Sessions and passwords: what is kept of them, and how they end. */
export function sessionSuite(stage: AccountsStage): void {
  test('the cookie of a session is out of scripts’ and other sites’ reach, and behind https never sent without', async () => {
    const sent = { email: 'ada@example.org', password }
    const plain = await new Visitor(stage.site.address).post('/api/auth/sign-in/email', sent)
    const cookieIn = (response: Response) => response.headers.getSetCookie().find((it) => it.includes('session_token'))
    expect(cookieIn(plain)).toMatch(/^soundscene\.session_token=.*HttpOnly; SameSite=Lax$/i)
    const behindTls = { 'X-Forwarded-Proto': 'https', Origin: stage.site.address.replace('http:', 'https:') }
    const secure = await new Visitor(stage.site.address).post('/api/auth/sign-in/email', sent, behindTls)
    expect(cookieIn(secure)).toMatch(/^__Secure-soundscene\.session_token=.*HttpOnly; Secure; SameSite=Lax$/i)
  })

  test('a session that is over signs nobody in', async () => {
    const visitor = await stage.invited('Brief')
    expect((await visitor.get('/studies')).status).toBe(200)
    await stage.sql(`UPDATE "Session" SET "expiresAt" = now() WHERE "experimenterId" = $1`, [
      (await accountOf(stage.site, 'Brief')).id,
    ])
    const page = await visitor.get('/account?x=1')
    expect([page.status, page.headers.get('location')]).toEqual([307, '/sign-in?next=%2Faccount%3Fx%3D1'])
    expect(await problemOf(await visitor.post('/api/invitations', {}))).toEqual([401, 'account/signed-out'])
  })

  test('a changed cookie signs nobody in', async () => {
    const forged = stage.ada.cookies.replace(/session_token=./, 'session_token=x')
    const response = await fetch(`${stage.site.address}/studies`, { headers: { Cookie: forged }, redirect: 'manual' })
    expect(response.status).toBe(307)
  })

  test('where no mail is sent, an address is changed at once unless another account has it, and logs say that it was', async () => {
    const visitor = await stage.invited('Mara')
    const studyId = await makeStudy(stage.site, (await accountOf(stage.site, 'Mara')).id, 'Moving')
    const change = (newEmail: string) => visitor.post('/api/auth/change-email', { newEmail })
    expect(await problemOf(await change('Ada@example.org'))).toEqual([409, 'account/address-taken'])
    expect((await change('moved@example.org')).status).toBe(200)
    const signIn = (email: string) =>
      new Visitor(stage.site.address).post('/api/auth/sign-in/email', { email, password })
    expect([(await signIn('mara@example.org')).status, (await signIn('moved@example.org')).status]).toEqual([401, 200])
    expect((await visitor.post('/api/auth/update-user', { name: 'Maria' })).status).toBe(200)
    const lines = await stage.site.database.studies.studies.auditOf(studyId)
    expect(lines).toMatchObject([{ actorId: (await accountOf(stage.site, 'Moved')).id, action: 'member-address' }])
  })

  test('a browser of one’s own can be signed out from another, and nobody else’s', async () => {
    const first = await stage.invited('Tess')
    const second = new Visitor(stage.site.address)
    await second.post('/api/auth/sign-in/email', { email: 'tess@example.org', password })
    const tess = (await accountOf(stage.site, 'Tess')).id
    const [latest] = await stage.site.database.accounts.browsersOf(tess)
    expect((await stage.ada.send('DELETE', `/api/account/sessions/${latest?.id}`)).status).toBe(204)
    expect((await second.get('/studies')).status).toBe(200)
    expect((await first.send('DELETE', `/api/account/sessions/${latest?.id}`)).status).toBe(204)
    expect([(await second.get('/studies')).status, (await first.get('/studies')).status]).toEqual([307, 200])
  })

  test('a password is stored as a salted scrypt hash, and no address of a client is kept', async () => {
    const rows = await stage.sql('SELECT "password" FROM "Credential"')
    for (const { password: hash } of rows) expect(hash).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/)
    expect(new Set(rows.map(({ password: hash }) => hash)).size).toBe(rows.length)
    expect(await stage.sql('SELECT 1 FROM "Session" WHERE "ipAddress" <> \'\'')).toEqual([])
  })

  test('a link from the operator sets a new password, once, and signs out everywhere', async () => {
    const visitor = await stage.invited('Rita')
    const token = await stage.site.database.accounts.startReset('rita@example.org')
    const reset = () =>
      new Visitor(stage.site.address).post('/api/auth/reset-password', { token, newPassword: 'another long password' })
    expect((await reset()).status).toBe(200)
    expect((await visitor.get('/studies')).status).toBe(307)
    expect(await problemOf(await reset())).toEqual([400, 'INVALID_TOKEN'])
    const signIn = (secret: string) =>
      new Visitor(stage.site.address).post('/api/auth/sign-in/email', { email: 'rita@example.org', password: secret })
    expect([(await signIn(password)).status, (await signIn('another long password')).status]).toEqual([401, 200])
  })

  test('without its database, signing in says so', async () => {
    const away = await startSite({ ...stage.stack.variables, DATABASE_URL: 'postgresql://127.0.0.1:1/none' })
    onTestFinished(away.stop)
    const sent = { email: 'ada@example.org', password }
    const response = await new Visitor(away.address).post('/api/auth/sign-in/email', sent)
    expect(await problemOf(response)).toEqual([503, 'service/unavailable'])
  })

  test('a refusal is worded in the language of the request', async () => {
    const response = await new Visitor(stage.site.address).post('/api/invitations', {}, { 'Accept-Language': 'de-CH' })
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('angemeldet') })
  })
}
