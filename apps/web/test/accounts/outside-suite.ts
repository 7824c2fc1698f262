import { expect, onTestFinished, test } from 'vitest'
import type { Stack } from '../stack.ts'
import { accountOf, makeStudy, password, signUp, startFreshSite, tokenOf } from './fresh-site.ts'
import { startMailServer } from './mail-server.ts'
import { startProvider } from './openid-provider.ts'
import { Visitor } from './visitor.ts'

/** Mail servers and OpenID providers, each a stand-in on loopback. */
export function outsideSuite(stack: Stack): void {
  const siteWithMail = async () => {
    const mail = await startMailServer()
    onTestFinished(mail.stop)
    const site = await startFreshSite(stack, { SMTP_URL: mail.url, MAIL_FROM: 'studies@example.org', SIGN_UP: 'open' })
    onTestFinished(site.stop)
    const linkIn = (letter: string) => /https?:\/\/\S+/.exec(letter)?.[0] ?? ''
    const latest = async (count: number) => {
      await expect.poll(() => mail.letters.length).toBe(count)
      return mail.letters.at(-1) ?? ''
    }
    return { site, linkIn, latest }
  }
  const signIn = (address: string, secret: string) =>
    new Visitor(address).post('/api/auth/sign-in/email', { email: 'ada@example.org', password: secret })

  test('with a mail server an address is confirmed before anybody signs in with it', async () => {
    const { site, linkIn, latest } = await siteWithMail()
    const visitor = await signUp(site, 'Ada')
    expect((await visitor.get('/studies')).status).toBe(307)
    const letter = await latest(1)
    expect(letter).toMatch(/To: ada@example\.org/)
    expect(await (await signIn(site.address, password)).json()).toMatchObject({ code: 'EMAIL_NOT_VERIFIED' })
    const confirmed = await visitor.get(linkIn(letter))
    expect(confirmed.status).toBe(302)
    expect((await visitor.get('/studies')).status).toBe(200)
    expect((await signIn(site.address, password)).status).toBe(200)
  })

  test('signing up with an address that has an account looks as if it had none', async () => {
    const { site, latest } = await siteWithMail()
    await signUp(site, 'Ada')
    await latest(1)
    const again = { name: 'Eve', email: 'ada@example.org', password: 'the password of somebody else' }
    const response = await new Visitor(site.address).post('/api/auth/sign-up/email', again)
    expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ token: null })])
    expect(await accountOf(site, 'Ada')).toMatchObject({ name: 'Ada' })
  })

  test('a forgotten password is reset by mail, in the language of whoever asks', async () => {
    const { site, linkIn, latest } = await siteWithMail()
    await signUp(site, 'Ada')
    await latest(1)
    const visitor = new Visitor(site.address)
    const ask = (email: string) =>
      visitor.post(
        '/api/auth/request-password-reset',
        { email, redirectTo: '/reset-password' },
        { 'Accept-Language': 'de' },
      )
    const [unknown, known] = [await ask('nobody@example.org'), await ask('ada@example.org')]
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()])
    const letter = await latest(2)
    expect(letter).toContain('neues Passwort')
    const page = new URL((await visitor.get(linkIn(letter))).headers.get('location') ?? '')
    expect(page.pathname).toBe('/reset-password')
    const token = page.searchParams.get('token')
    const reset = await visitor.post('/api/auth/reset-password', { token, newPassword: 'another long password' })
    expect(reset.status).toBe(200)
    expect((await signIn(site.address, password)).status).toBe(401)
  })

  test('an address is changed once links to the old and to the new one were opened, and not before', async () => {
    const { site, linkIn, latest } = await siteWithMail()
    const visitor = await signUp(site, 'Ada')
    await visitor.get(linkIn(await latest(1)))
    const asked = await visitor.post('/api/auth/change-email', { newEmail: 'new@example.org', callbackURL: '/account' })
    expect(asked.status).toBe(200)
    const approval = await latest(2)
    expect(approval).toMatch(/To: ada@example\.org[\s\S]*new@example\.org/)
    await visitor.get(linkIn(approval))
    const confirmation = await latest(3)
    expect(confirmation).toMatch(/To: new@example\.org/)
    expect((await signIn(site.address, password)).status).toBe(200)
    await new Visitor(site.address).get(linkIn(confirmation))
    expect((await signIn(site.address, password)).status).toBe(401)
    const moved = { email: 'new@example.org', password }
    expect((await new Visitor(site.address).post('/api/auth/sign-in/email', moved)).status).toBe(200)
  })

  const siteWithProvider = async (email: string) => {
    const provider = await startProvider({ sub: '42', email, name: 'Olive' })
    onTestFinished(provider.stop)
    const credentials = { OIDC_CLIENT_ID: 'client', OIDC_CLIENT_SECRET: 'secret', OIDC_NAME: 'Campus' }
    const site = await startFreshSite(stack, { OIDC_ISSUER: provider.issuer, ...credentials })
    onTestFinished(site.stop)
    return site
  }
  /** Goes to the provider and back; where that leads in the end. */
  const byProvider = async (visitor: Visitor) => {
    const way = { provider: 'oidc', callbackURL: '/studies', errorCallbackURL: '/sign-in' }
    const { url } = (await (await visitor.post('/api/auth/sign-in/social', way)).json()) as { url: string }
    const back = (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? ''
    return (await visitor.get(back)).headers.get('location') ?? ''
  }

  test('the first account can be made at a provider, which signs in from then on', async () => {
    const site = await siteWithProvider('olive@example.org')
    expect(await (await new Visitor(site.address).get('/sign-up')).text()).toContain('Continue with Campus')
    const visitor = new Visitor(site.address)
    expect(await byProvider(visitor)).toMatch(/\/studies$/)
    expect((await visitor.get('/people')).status).toBe(200)
    const again = new Visitor(site.address)
    await byProvider(again)
    expect((await again.get('/account')).status).toBe(200)
    expect(await site.database.accounts.list()).toHaveLength(1)
  })

  test('a provider lets in nobody without an invitation, and with one only once', async () => {
    const site = await siteWithProvider('olive@example.org')
    const ada = await signUp(site, 'Ada')
    const uninvited = new Visitor(site.address)
    expect(await byProvider(uninvited)).toMatch(/\/sign-in\?error=/)
    expect((await uninvited.get('/studies')).status).toBe(307)
    const studyId = await makeStudy(site, (await accountOf(site, 'Ada')).id, 'By provider')
    const answer = await ada.post(`/api/studies/${studyId}/invitations`, { role: 'viewer' })
    const { link } = (await answer.json()) as { link: string }
    const guest = new Visitor(site.address)
    guest.keep(`invitation=${tokenOf(link)}`)
    expect(await byProvider(guest)).toMatch(/\/studies$/)
    expect((await guest.get(`/studies/${studyId}`)).status).toBe(200)
    expect(await site.database.invitations.openOf(studyId)).toEqual([])
  })

  test('a provider that names somebody’s address takes over no account that has a password', async () => {
    const site = await siteWithProvider('ada@example.org')
    await signUp(site, 'Ada')
    const thief = new Visitor(site.address)
    await byProvider(thief)
    expect((await thief.get('/studies')).status).toBe(307)
  })
}
