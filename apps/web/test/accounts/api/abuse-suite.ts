import { expect, onTestFinished, test } from 'vitest'
import { startSite } from '../../site-process.ts'
import { password, signUp } from '../fresh-site.ts'
import { Visitor } from '../visitor.ts'
import { type AccountsStage, problemOf } from './accounts-stage.ts'

/** What other sites have browsers send, and what guesses passwords. */
export function abuseSuite(stage: AccountsStage): void {
  test.each([
    ['/api/auth/sign-out', {}],
    ['/api/auth/update-user', { name: 'Mallory' }],
    ['/api/auth/change-email', { newEmail: 'mallory@example.org' }],
    ['/api/auth/delete-user', { password }],
    ['/api/invitations', {}],
    ['/api/invitations/accept', { token: 'x' }],
  ])('what another site has a browser post to %s is refused', async (path, body) => {
    for (const Origin of ['https://elsewhere.example', 'null', `${stage.site.address}.elsewhere.example`]) {
      const response = await stage.ada.post(path, body, { Origin })
      expect([Origin, response.status]).toEqual([Origin, 403])
    }
    expect((await stage.ada.get('/account')).status).toBe(200)
  })

  test('neither a form without an origin nor one that signs somebody in from elsewhere gets through', async () => {
    const headers = { Cookie: stage.ada.cookies, 'Content-Type': 'application/json' }
    const bare = await fetch(`${stage.site.address}/api/invitations`, { method: 'POST', headers, body: '{}' })
    expect(await problemOf(bare)).toEqual([403, 'account/foreign-origin'])
    const signIn = await fetch(`${stage.site.address}/api/auth/sign-in/email`, {
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
    const other = await stage.otherSite({ SIGN_INS_PER_MINUTE: '3' })
    const again = await startSite({
      ...stage.stack.variables,
      DATABASE_URL: other.databaseUrl,
      SIGN_INS_PER_MINUTE: '3',
    })
    onTestFinished(again.stop)
    const statuses = await guesses([other.address, other.address, again.address, again.address, other.address])
    expect(statuses).toEqual([401, 401, 401, 429, 429])
  })

  test('wrong passwords for one address are counted from wherever they come, and then even the right one waits', async () => {
    const { address } = await stage
      .otherSite({ SIGN_INS_PER_MINUTE: '3', TRUSTED_PROXIES: '1' })
      .then(async (other) => {
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
        const response = await new Visitor(stage.site.address).post('/api/auth/sign-in/email', {
          email,
          password: 'wrong one',
        })
        return [response.status, await response.text()]
      }),
    )
    expect(answers[0]).toEqual(answers[1])
  })
}

/** One wrong password at each of these sites in turn, each claiming to be another client and writing the address its own way. */
async function guesses(addresses: string[]): Promise<number[]> {
  const statuses: number[] = []
  for (const [i, address] of addresses.entries()) {
    const body = { email: i % 2 ? 'Ada@Example.org' : 'ada@example.org', password: 'wrong password' }
    const headers = { 'X-Forwarded-For': `10.0.0.${i}` }
    statuses.push((await new Visitor(address).post('/api/auth/sign-in/email', body, headers)).status)
  }
  return statuses
}
