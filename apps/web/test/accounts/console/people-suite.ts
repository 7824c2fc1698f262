import { expect, test } from 'vitest'
import { eventually } from '../../browser.ts'
import { violations } from '../../violations.ts'
import { password } from '../fresh-site.ts'
import { type ConsoleStage, seeAlert } from './console-stage.ts'

/** Who works on a study, and who has an account. */
export function peopleSuite(stage: ConsoleStage): void {
  test('an owner invites somebody by a link, who makes an account and is a member with that role', async () => {
    const page = await stage.openAs('Ada', `/studies/${stage.studyId}/members`)
    await page.getByLabel('Role', { exact: true }).selectOption('analyst')
    await page.getByRole('button', { name: 'Make a link' }).click()
    const link = await page.getByLabel('Invitation link', { exact: true }).inputValue()
    const guest = await stage.openPage(link)
    await guest.getByText('Ada invited you to the study “Do louder sounds make larger splashes?” as analyst.').waitFor()
    await guest.getByLabel('Name').fill('Barbara')
    await guest.getByLabel('E-mail address').fill('barbara@example.org')
    await guest.getByLabel('Password').fill(password)
    await guest.getByRole('button', { name: 'Create account' }).click()
    await guest.waitForURL(`**/studies/${stage.studyId}`)
    await guest.getByRole('link', { name: 'Members' }).click()
    await guest.getByText('Barbara (you)').waitFor()
    expect(await guest.getByRole('button', { name: /^Remove/ }).count()).toBe(0)
    const late = await stage.openPage(link)
    await late.getByRole('heading', { name: 'This invitation is over' }).waitFor()
    await page.reload()
    await page.getByLabel('Role of Barbara').selectOption('viewer')
    await eventually(
      async () => (await stage.site.database.studies.studies.auditOf(stage.studyId)).at(-1)?.action,
    ).toBe('member-role')
    await page.getByRole('button', { name: 'Remove Barbara from the study' }).click()
    await eventually(() => page.getByText('Barbara').count()).toBe(0)
    await guest.reload()
    await guest.getByRole('heading', { name: 'Nothing on this paper' }).waitFor()
  })

  test('whoever has an account joins with one press', async () => {
    await stage.newColleague('Joan')
    const answer = await stage.ada.post(`/api/studies/${stage.studyId}/invitations`, { role: 'viewer' })
    const { link } = (await answer.json()) as { link: string }
    const page = await stage.openAs('Joan', new URL(link).pathname)
    await page.getByRole('button', { name: 'Join the study' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Join the study' }).click()
    await page.waitForURL(`**/studies/${stage.studyId}`)
    await page.getByRole('link', { name: 'Studies', exact: true }).click()
    await page.getByRole('link', { name: 'Do louder sounds make larger splashes?' }).waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: 'Do louder' }).innerText()).toContain('viewer')
  })

  test('a study that would lose its last owner says so beside the button', async () => {
    const page = await stage.openAs('Ada', `/studies/${stage.studyId}/members`)
    await page.getByRole('button', { name: 'Leave the study' }).click()
    expect(await seeAlert(page)).toMatch(/needs an owner/)
  })

  test('an administrator makes a link, takes it back, and makes somebody administrator', async () => {
    await stage.newColleague('Margaret')
    const page = await stage.openAs('Ada', '/people')
    await page.getByRole('button', { name: 'Make Margaret administrator' }).click()
    await page.getByRole('button', { name: 'Make Margaret no longer administrator' }).click()
    await page.getByRole('button', { name: 'Make Margaret administrator' }).waitFor()
    const before = (await stage.site.database.invitations.openOf(null)).length
    await page.getByRole('button', { name: 'Make a link' }).click()
    await page.getByLabel('Invitation link', { exact: true }).waitFor()
    await eventually(() => page.getByRole('button', { name: /^Take back/ }).count()).toBe(before + 1)
    await page
      .getByRole('button', { name: /^Take back/ })
      .first()
      .click()
    await eventually(async () => (await stage.site.database.invitations.openOf(null)).length).toBe(before)
  })
}
