import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startSite } from '../site-process.ts'
import type { Stack } from '../stack.ts'
import { accountOf, type FreshSite, makeStudy, password, signUp, startFreshSite, tokenOf } from './fresh-site.ts'
import { Visitor } from './visitor.ts'

/** Accounts and roles over HTTP, without a browser's own protections. */
export function accountsApiSuite(stack: Stack): void {
  let site: FreshSite & { stop: () => Promise<void> }
  let ada: Visitor
  beforeAll(async () => {
    site = await startFreshSite(stack)
    ada = await signUp(site, 'Ada')
  })
  afterAll(() => site.stop())

  const sql = async (text: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: site.databaseUrl })
    await client.connect()
    const result = await client.query(text, values)
    await client.end()
    return result.rows as Record<string, unknown>[]
  }
  const problemOf = async (response: Response) => {
    const { code } = (await response.json()) as { code: string }
    return [response.status, code]
  }
  const invited = async (name: string) => {
    const { link } = (await (await ada.post('/api/invitations', {})).json()) as { link: string }
    return signUp(site, name, tokenOf(link))
  }
  const member = async (studyId: string, name: string, role: 'analyst' | 'viewer') => {
    const visitor = await invited(name)
    await site.database.studies.studies.setRole(studyId, (await accountOf(site, name)).id, role)
    return visitor
  }
  /** One wrong password at each of these sites in turn, each claiming to be another client and writing the address its own way. */
  const guesses = async (addresses: string[]) => {
    const statuses: number[] = []
    for (const [i, address] of addresses.entries()) {
      const body = { email: i % 2 ? 'Ada@Example.org' : 'ada@example.org', password: 'wrong password' }
      const headers = { 'X-Forwarded-For': `10.0.0.${i}` }
      statuses.push((await new Visitor(address).post('/api/auth/sign-in/email', body, headers)).status)
    }
    return statuses
  }
  const otherSite = async (variables: Record<string, string>) => {
    const other = await startFreshSite(stack, variables)
    onTestFinished(other.stop)
    return other
  }

  test('the first account is the administrator’s, and whoever comes next needs an invitation', async () => {
    expect(await accountOf(site, 'Ada')).toMatchObject({ isAdmin: true })
    const eve = { name: 'Eve', email: 'eve@example.org', password }
    const sendAs = (more: object) => new Visitor(site.address).post('/api/auth/sign-up/email', { ...eve, ...more })
    expect(await problemOf(await sendAs({}))).toEqual([403, 'account/invitation-needed'])
    expect(await problemOf(await sendAs({ invitation: 'guess' }))).toEqual([410, 'account/invitation-gone'])
    const claims = { isAdmin: true, admission: 'first', emailVerified: true }
    expect((await sendAs(claims)).ok).toBe(false)
    expect(await site.database.accounts.list()).toHaveLength(1)
  })

  test('of many first accounts at once there is one', async () => {
    const other = await otherSite({})
    const tries = await Promise.allSettled(['A', 'B', 'C', 'D', 'E'].map((name) => signUp(other, name)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await other.database.accounts.list()).toMatchObject([{ isAdmin: true }])
  })

  test('an invitation makes one account, however many use it at once, and never an administrator’s', async () => {
    const { link } = (await (await ada.post('/api/invitations', {})).json()) as { link: string }
    const names = ['Kim', 'Lee', 'Mo']
    const tries = await Promise.allSettled(names.map((name) => signUp(site, name, tokenOf(link))))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const made = (await site.database.accounts.list()).filter(({ name }) => names.includes(name))
    expect(made).toMatchObject([{ isAdmin: false }])
    await expect(signUp(site, 'Late', tokenOf(link))).rejects.toThrow('account/invitation-gone')
  })

  test('where sign-up is open, anybody may make an account, but only the first is an administrator', async () => {
    const other = await otherSite({ SIGN_UP: 'open' })
    await signUp(other, 'First')
    await signUp(other, 'Second')
    expect(await other.database.accounts.list()).toMatchObject([{ isAdmin: true }, { isAdmin: false }])
  })

  test('the cookie of a session is out of scripts’ and other sites’ reach, and behind https never sent without', async () => {
    const sent = { email: 'ada@example.org', password }
    const plain = await new Visitor(site.address).post('/api/auth/sign-in/email', sent)
    const cookieIn = (response: Response) => response.headers.getSetCookie().find((it) => it.includes('session_token'))
    expect(cookieIn(plain)).toMatch(/^soundscene\.session_token=.*HttpOnly; SameSite=Lax$/i)
    const behindTls = { 'X-Forwarded-Proto': 'https', Origin: site.address.replace('http:', 'https:') }
    const secure = await new Visitor(site.address).post('/api/auth/sign-in/email', sent, behindTls)
    expect(cookieIn(secure)).toMatch(/^__Secure-soundscene\.session_token=.*HttpOnly; Secure; SameSite=Lax$/i)
  })

  test('a session that is over signs nobody in', async () => {
    const visitor = await invited('Brief')
    expect((await visitor.get('/studies')).status).toBe(200)
    await sql(`UPDATE "Session" SET "expiresAt" = now() WHERE "experimenterId" = $1`, [
      (await accountOf(site, 'Brief')).id,
    ])
    const page = await visitor.get('/account?x=1')
    expect([page.status, page.headers.get('location')]).toEqual([307, '/sign-in?next=%2Faccount%3Fx%3D1'])
    expect(await problemOf(await visitor.post('/api/invitations', {}))).toEqual([401, 'account/signed-out'])
  })

  test('a changed cookie signs nobody in', async () => {
    const forged = ada.cookies.replace(/session_token=./, 'session_token=x')
    const response = await fetch(`${site.address}/studies`, { headers: { Cookie: forged }, redirect: 'manual' })
    expect(response.status).toBe(307)
  })

  test.each([
    ['/api/auth/sign-out', {}],
    ['/api/auth/update-user', { name: 'Mallory' }],
    ['/api/auth/delete-user', { password }],
    ['/api/invitations', {}],
    ['/api/invitations/accept', { token: 'x' }],
  ])('what another site has a browser post to %s is refused', async (path, body) => {
    for (const Origin of ['https://elsewhere.example', 'null', `${site.address}.elsewhere.example`]) {
      const response = await ada.post(path, body, { Origin })
      expect([Origin, response.status]).toEqual([Origin, 403])
    }
    expect((await ada.get('/account')).status).toBe(200)
  })

  test('neither a form without an origin nor one that signs somebody in from elsewhere gets through', async () => {
    const headers = { Cookie: ada.cookies, 'Content-Type': 'application/json' }
    const bare = await fetch(`${site.address}/api/invitations`, { method: 'POST', headers, body: '{}' })
    expect(await problemOf(bare)).toEqual([403, 'account/foreign-origin'])
    const signIn = await fetch(`${site.address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: 'https://elsewhere.example',
        'Sec-Fetch-Site': 'cross-site',
        'Sec-Fetch-Mode': 'navigate',
      },
      body: new URLSearchParams({ email: 'ada@example.org', password }),
    })
    expect([signIn.status, signIn.headers.get('set-cookie')]).toEqual([403, null])
  })

  test('wrong passwords are counted by client, over a restart, whatever a client claims to be', async () => {
    const other = await otherSite({ SIGN_INS_PER_MINUTE: '3' })
    const again = await startSite({ ...stack.variables, DATABASE_URL: other.databaseUrl, SIGN_INS_PER_MINUTE: '3' })
    onTestFinished(again.stop)
    const statuses = await guesses([other.address, other.address, again.address, again.address, other.address])
    expect(statuses).toEqual([401, 401, 401, 429, 429])
  })

  test('wrong passwords for one address are counted from wherever they come, and then even the right one waits', async () => {
    const { address } = await otherSite({ SIGN_INS_PER_MINUTE: '3', TRUSTED_PROXIES: '1' }).then(async (other) => {
      await signUp(other, 'Ada')
      return other
    })
    expect(await guesses(Array(5).fill(address))).toEqual([401, 401, 401, 429, 429])
    const right = await new Visitor(address).post('/api/auth/sign-in/email', { email: 'ada@example.org', password })
    expect([right.status, Number(right.headers.get('x-retry-after')) > 0]).toEqual([429, true])
    const elsewhere = { email: 'other@example.org', password }
    expect((await new Visitor(address).post('/api/auth/sign-in/email', elsewhere)).status).toBe(401)
  })

  test('whether an address has an account can’t be seen from signing in', async () => {
    const answers = await Promise.all(
      ['ada@example.org', 'nobody@example.org'].map(async (email) => {
        const response = await new Visitor(site.address).post('/api/auth/sign-in/email', {
          email,
          password: 'wrong one',
        })
        return [response.status, await response.text()]
      }),
    )
    expect(answers[0]).toEqual(answers[1])
  })

  test('a study is there for its members alone, and each role may do only what it may', async () => {
    const studyId = await makeStudy(site, (await accountOf(site, 'Ada')).id, 'Roles')
    const analyst = await member(studyId, 'Anna', 'analyst')
    const viewer = await member(studyId, 'Vic', 'viewer')
    const stranger = await invited('Sam')
    const pages = ['', '/members', '/log'].map((page) => `/studies/${studyId}${page}`)
    const seenBy = async (visitor: Visitor) => Promise.all(pages.map(async (page) => (await visitor.get(page)).status))
    expect(await seenBy(ada)).toEqual([200, 200, 200])
    expect(await seenBy(analyst)).toEqual([200, 200, 200])
    expect(await seenBy(viewer)).toEqual([200, 200, 404])
    expect(await seenBy(stranger)).toEqual([404, 404, 404])

    const vic = (await accountOf(site, 'Vic')).id
    const acts = (visitor: Visitor) => [
      visitor.post(`/api/studies/${studyId}/invitations`, { role: 'viewer' }),
      visitor.send('PATCH', `/api/studies/${studyId}/members/${vic}`, { role: 'owner' }),
      visitor.send('DELETE', `/api/studies/${studyId}/members/somebody`),
    ]
    for (const low of [analyst, viewer])
      for (const act of acts(low)) expect(await problemOf(await act)).toEqual([403, 'study/forbidden'])
    for (const act of acts(stranger)) expect(await problemOf(await act)).toEqual([404, 'study/not-found'])
    expect(await site.database.studies.studies.roleOf(studyId, vic)).toBe('viewer')
  })

  test('an owner changes roles, and a study never loses its last owner', async () => {
    const me = (await accountOf(site, 'Ada')).id
    const studyId = await makeStudy(site, me, 'Owners')
    const other = await member(studyId, 'Olga', 'viewer')
    const olga = (await accountOf(site, 'Olga')).id
    const path = (id: string) => `/api/studies/${studyId}/members/${id}`
    expect(await problemOf(await ada.send('DELETE', path(me)))).toEqual([409, 'study/last-owner'])
    expect(await problemOf(await ada.send('PATCH', path(me), { role: 'viewer' }))).toEqual([409, 'study/last-owner'])
    expect((await ada.send('PATCH', path(olga), { role: 'owner' })).status).toBe(204)
    expect((await ada.send('DELETE', path(me))).status).toBe(204)
    expect((await ada.get(`/studies/${studyId}`)).status).toBe(404)
    expect((await other.get(`/studies/${studyId}/log`)).status).toBe(200)
    const log = await site.database.studies.studies.auditOf(studyId)
    expect(log.map(({ action }) => action)).toEqual(['member-role', 'member-left'])
    expect(await problemOf(await ada.send('PATCH', path(olga), { role: 'boss' }))).toEqual([404, 'study/not-found'])
    expect(await problemOf(await other.send('PATCH', path(olga), { role: 'boss' }))).toEqual([400, 'input/invalid'])
    expect(await problemOf(await other.send('PATCH', path(me), { role: 'viewer' }))).toEqual([404, 'study/no-member'])
  })

  test('whoever is invited to a study makes an account and is a member, once', async () => {
    const studyId = await makeStudy(site, (await accountOf(site, 'Ada')).id, 'Invited')
    const answer = await ada.post(`/api/studies/${studyId}/invitations`, { role: 'analyst' })
    const { link } = (await answer.json()) as { link: string }
    await signUp(site, 'Ines', tokenOf(link))
    const ines = (await accountOf(site, 'Ines')).id
    expect(await site.database.studies.studies.roleOf(studyId, ines)).toBe('analyst')
    const actions = (await site.database.studies.studies.auditOf(studyId)).map(({ action }) => action)
    expect(actions).toEqual(['member-invited', 'member-joined'])
    const again = await ada.post('/api/invitations/accept', { token: tokenOf(link) })
    expect(await problemOf(again)).toEqual([410, 'account/invitation-gone'])
  })

  test('only administrators see everybody, invite and make administrators; one always stays', async () => {
    const plain = await invited('Paul')
    const paul = (await accountOf(site, 'Paul')).id
    expect((await plain.get('/people')).status).toBe(404)
    expect(await problemOf(await plain.post('/api/invitations', {}))).toEqual([403, 'account/not-admin'])
    const promote = (visitor: Visitor, id: string, isAdmin: boolean) =>
      visitor.send('PATCH', `/api/people/${id}`, { isAdmin })
    expect(await problemOf(await promote(plain, paul, true))).toEqual([403, 'account/not-admin'])
    const me = (await accountOf(site, 'Ada')).id
    expect(await problemOf(await promote(ada, me, false))).toEqual([409, 'account/last-admin'])
    expect((await promote(ada, paul, true)).status).toBe(204)
    expect((await plain.get('/people')).status).toBe(200)
    expect((await promote(ada, paul, false)).status).toBe(204)
  })

  test('a deleted account is gone with all that signs it in; who owns a study alone can’t go', async () => {
    const leaver = await invited('Gus')
    const gus = (await accountOf(site, 'Gus')).id
    const studyId = await makeStudy(site, gus, 'Left behind')
    const leave = (secret: string) => leaver.post('/api/auth/delete-user', { password: secret })
    expect((await leave('not the password')).status).toBe(400)
    expect(await problemOf(await leave(password))).toEqual([409, 'study/last-owner'])
    await site.database.studies.studies.setRole(studyId, (await accountOf(site, 'Ada')).id, 'owner')
    expect((await leave(password)).status).toBe(200)
    for (const table of ['Experimenter', 'Session', 'Credential'])
      expect(await sql(`SELECT 1 FROM "${table}" t WHERE t::text LIKE '%' || $1 || '%'`, [gus]), table).toEqual([])
    expect(await site.database.studies.studies.roleOf(studyId, gus)).toBeNull()
    expect(await problemOf(await ada.post('/api/auth/delete-user', { password }))).toEqual([409, 'account/last-admin'])
  })

  test('a password is stored as a salted scrypt hash, and no address of a client is kept', async () => {
    const rows = await sql('SELECT "password" FROM "Credential"')
    for (const { password: hash } of rows) expect(hash).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/)
    expect(new Set(rows.map(({ password: hash }) => hash)).size).toBe(rows.length)
    expect(await sql('SELECT 1 FROM "Session" WHERE "ipAddress" <> \'\'')).toEqual([])
  })

  test.each([
    ['a short password', { password: 'short' }, 400, 'PASSWORD_TOO_SHORT'],
    ['an endless password', { password: 'x'.repeat(5000) }, 400, 'PASSWORD_TOO_LONG'],
    ['no name', { name: '  ' }, 400, 'account/bad-name'],
    ['an endless name', { name: 'x'.repeat(101) }, 400, 'account/bad-name'],
    ['no address', { email: 'nobody' }, 400, 'VALIDATION_ERROR'],
  ])('an account with %s is refused in words', async (_, part, status, code) => {
    const { link } = (await (await ada.post('/api/invitations', {})).json()) as { link: string }
    const whole = { name: 'Ned', email: 'ned@example.org', password, invitation: tokenOf(link) }
    const response = await new Visitor(site.address).post('/api/auth/sign-up/email', { ...whole, ...part })
    expect(await problemOf(response)).toEqual([status, code])
  })

  test('a request that is too long is refused, whatever it holds', async () => {
    const long = { name: 'x'.repeat(200_000), email: 'ned@example.org', password }
    const response = await new Visitor(site.address).post('/api/auth/sign-up/email', long)
    expect(await problemOf(response)).toEqual([400, 'input/invalid'])
  })

  test('without its database, signing in says so', async () => {
    const away = await startSite({ ...stack.variables, DATABASE_URL: 'postgresql://127.0.0.1:1/none' })
    onTestFinished(away.stop)
    const sent = { email: 'ada@example.org', password }
    const response = await new Visitor(away.address).post('/api/auth/sign-in/email', sent)
    expect(await problemOf(response)).toEqual([503, 'service/unavailable'])
  })

  test('a link from the operator sets a new password, once, and signs out everywhere', async () => {
    const visitor = await invited('Rita')
    const token = await site.database.accounts.startReset('rita@example.org')
    const reset = () =>
      new Visitor(site.address).post('/api/auth/reset-password', { token, newPassword: 'another long password' })
    expect((await reset()).status).toBe(200)
    expect((await visitor.get('/studies')).status).toBe(307)
    expect(await problemOf(await reset())).toEqual([400, 'INVALID_TOKEN'])
    const signIn = (secret: string) =>
      new Visitor(site.address).post('/api/auth/sign-in/email', { email: 'rita@example.org', password: secret })
    expect([(await signIn(password)).status, (await signIn('another long password')).status]).toEqual([401, 200])
  })

  test('a browser of one’s own can be signed out from another, and nobody else’s', async () => {
    const first = await invited('Tess')
    const second = new Visitor(site.address)
    await second.post('/api/auth/sign-in/email', { email: 'tess@example.org', password })
    const tess = (await accountOf(site, 'Tess')).id
    const [latest] = await site.database.accounts.browsersOf(tess)
    expect((await ada.send('DELETE', `/api/account/sessions/${latest?.id}`)).status).toBe(204)
    expect((await second.get('/studies')).status).toBe(200)
    expect((await first.send('DELETE', `/api/account/sessions/${latest?.id}`)).status).toBe(204)
    expect([(await second.get('/studies')).status, (await first.get('/studies')).status]).toEqual([307, 200])
  })

  test('a refusal is worded in the language of the request', async () => {
    const response = await new Visitor(site.address).post('/api/invitations', {}, { 'Accept-Language': 'de-CH' })
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('angemeldet') })
  })
}
