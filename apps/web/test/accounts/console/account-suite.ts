import { expect, test } from 'vitest'
import { eventually } from '../../browser.ts'
import { accountOf, password } from '../fresh-site.ts'
import { type ConsoleStage, seeAlert, signInOn } from './console-stage.ts'

/** What people change about their own account. */
export function accountSuite(stage: ConsoleStage): void {
  test('a name and a password are changed; the other browser is signed out, this one is not', async () => {
    await stage.newColleague('Rosa')
    const elsewhere = await stage.openAs('Rosa', '/studies')
    const page = await stage.openAs('Rosa', '/account')
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Rosalind')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect(await accountOf(stage.site, 'Rosa')).toMatchObject({ name: 'Rosalind' })
    const passwords = page.getByRole('region', { name: 'Password' })
    await passwords.getByLabel('Current password').fill('not the password')
    await passwords.getByLabel('New password').fill('an even longer password')
    await passwords.getByRole('button').click()
    expect(await seeAlert(page)).toMatch(/not your current password/)
    await passwords.getByLabel('Current password').fill(password)
    await passwords.getByRole('button').click()
    await passwords.getByText('Saved.').waitFor()
    await elsewhere.reload()
    await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor()
    await signInOn(elsewhere, 'Rosa', 'an even longer password')
    await page.reload()
    await page.getByRole('button', { name: /^Sign out of Chrome/ }).click()
    await eventually(() => page.getByRole('button', { name: /^Sign out of/ }).count()).toBe(0)
  })

  test('an address is changed, and signs in from then on', async () => {
    await stage.newColleague('Emmy')
    const page = await stage.openAs('Emmy', '/account')
    const part = page.getByRole('region', { name: 'E-mail address' })
    await part.getByLabel('New e-mail address').fill('ada@example.org')
    await part.getByRole('button').click()
    expect(await seeAlert(page)).toMatch(/Another account has this address/)
    await part.getByLabel('New e-mail address').fill('noether@example.org')
    await part.getByRole('button').click()
    await page.getByText('Signed in as noether@example.org').waitFor()
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click()
    await page.waitForURL('**/sign-in')
    await signInOn(page, 'Noether')
  })

  test('a passkey is added, signs in instead of a password, and is removed', async () => {
    await stage.newColleague('Hedy')
    // Passkeys belong to a name: browsers know none for bare numbers.
    const named = stage.site.address.replace('127.0.0.1', 'localhost')
    const page = await stage.openPage(`${named}/sign-in`)
    const devices = await page.context().newCDPSession(page)
    await devices.send('WebAuthn.enable')
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await signInOn(page, 'Hedy')
    await page.goto(`${named}/account`)
    await page.getByLabel('Name of the passkey').fill('My laptop')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByRole('button', { name: 'Remove the passkey My laptop' }).waitFor()
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click()
    await page.waitForURL('**/sign-in')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL('**/studies')
    await page.goto(`${named}/account`)
    await page.getByText('Signed in as hedy@example.org').waitFor()
    await page.getByRole('button', { name: 'Remove the passkey My laptop' }).click()
    await page.getByText('You have none yet.').waitFor()
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click()
    await page.waitForURL('**/sign-in')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    expect(await seeAlert(page)).toMatch(/doesn’t know that passkey/)
  })

  test('an account is deleted after a question, with its password', async () => {
    await stage.newColleague('Vera')
    const page = await stage.openAs('Vera', '/account')
    const part = page.getByRole('region', { name: 'Delete your account' })
    await part.getByRole('button').click()
    await page.getByRole('button', { name: 'Keep it' }).click()
    await part.getByLabel('Current password').fill(password)
    await part.getByRole('button').click()
    await page.getByRole('button', { name: 'Delete it' }).click()
    await page.waitForURL('**/sign-in')
    await expect(accountOf(stage.site, 'Vera')).rejects.toThrow('no account')
  })
}
