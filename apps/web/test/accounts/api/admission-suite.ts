import { expect, test } from 'vitest'
import { accountOf, invite, password, signUp } from '../fresh-site.ts'
import { Visitor } from '../visitor.ts'
import { type AccountsStage, problemOf } from './accounts-stage.ts'

/** Who may make an account, and with what. */
export function admissionSuite(stage: AccountsStage): void {
  test('the first account is the administrator’s, and whoever comes next needs an invitation', async () => {
    expect(await accountOf(stage.site, 'Ada')).toMatchObject({ isAdmin: true })
    const eve = { name: 'Eve', email: 'eve@example.org', password }
    const sendAs = (more: object) =>
      new Visitor(stage.site.address).post('/api/auth/sign-up/email', { ...eve, ...more })
    expect(await problemOf(await sendAs({}))).toEqual([403, 'account/invitation-needed'])
    expect(await problemOf(await sendAs({ invitation: 'guess' }))).toEqual([410, 'account/invitation-gone'])
    const claims = { isAdmin: true, admission: 'first', emailVerified: true }
    expect((await sendAs(claims)).ok).toBe(false)
    expect(await stage.site.database.accounts.list()).toHaveLength(1)
  })

  test('of many first accounts at once there is one', async () => {
    const other = await stage.otherSite({})
    const tries = await Promise.allSettled(['A', 'B', 'C', 'D', 'E'].map((name) => signUp(other, name)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await other.database.accounts.list()).toMatchObject([{ isAdmin: true }])
  })

  test('an invitation makes one account, however many use it at once, and never an administrator’s', async () => {
    const invitation = await invite(stage.ada)
    const names = ['Kim', 'Lee', 'Mo']
    const tries = await Promise.allSettled(names.map((name) => signUp(stage.site, name, invitation)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const made = (await stage.site.database.accounts.list()).filter(({ name }) => names.includes(name))
    expect(made).toMatchObject([{ isAdmin: false }])
    await expect(signUp(stage.site, 'Late', invitation)).rejects.toThrow('account/invitation-gone')
  })

  test('where sign-up is open, anybody may make an account, but only the first is an administrator', async () => {
    const other = await stage.otherSite({ SIGN_UP: 'open' })
    await signUp(other, 'First')
    await signUp(other, 'Second')
    expect(await other.database.accounts.list()).toMatchObject([{ isAdmin: true }, { isAdmin: false }])
  })

  test('a request that is too long is refused, whatever it holds', async () => {
    const long = { name: 'x'.repeat(200_000), email: 'ned@example.org', password }
    const response = await new Visitor(stage.site.address).post('/api/auth/sign-up/email', long)
    expect(await problemOf(response)).toEqual([400, 'input/invalid'])
  })

  test.each([
    ['a short password', { password: 'short' }, 400, 'PASSWORD_TOO_SHORT'],
    ['an endless password', { password: 'x'.repeat(5000) }, 400, 'PASSWORD_TOO_LONG'],
    ['no name', { name: '  ' }, 400, 'account/bad-name'],
    ['an endless name', { name: 'x'.repeat(101) }, 400, 'account/bad-name'],
    ['no address', { email: 'nobody' }, 400, 'VALIDATION_ERROR'],
  ])('an account with %s is refused in words', async (_, part, status, code) => {
    const invitation = await invite(stage.ada)
    const whole = { name: 'Ned', email: 'ned@example.org', password, invitation }
    const response = await new Visitor(stage.site.address).post('/api/auth/sign-up/email', { ...whole, ...part })
    expect(await problemOf(response)).toEqual([status, code])
  })
}
