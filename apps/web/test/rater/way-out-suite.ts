import { expect, test } from 'vitest'
import { openPage } from '../browser.ts'
import { RaterPage } from './rater-page.ts'
import type { RaterStage } from './rater-stage.ts'

/** Who comes by name is known, who leaves is let go, and who wants it takes everything along. */
export function wayOutSuite({ stack, field, browser, open, ledger }: RaterStage): void {
  test('who does not take part gets an ending, and nothing of them is asked', async () => {
    const { rater, page } = await open()
    await rater.button('consent.decline').click()
    await rater.heading('end.screenedOut').waitFor()
    await page.reload()
    await rater.heading('end.screenedOut').waitFor()
  })

  test('a rater of Prolific comes back by name, finds the code at the end, and leaves no name in the address', async () => {
    const prolific = { host: 'app.prolific.com', codes: { complete: 'DONE123' } }
    const study = await field().study({ block: { choice: 1 }, practice: 0, recruiting: { open: false, prolific } })
    const address = `${stack.address}/r/${study}?PROLIFIC_PID=p1&STUDY_ID=s&SESSION_ID=t`
    const rater = new RaterPage(await openPage(browser(), address), field())
    await rater.consent()
    expect(rater.page.url()).toBe(`${stack.address}/r/${study}`)
    const again = new RaterPage(await openPage(browser(), address), field())
    await again.heading('check.title').waitFor()
    await again.passCheck()
    await again.button('ready.start').click()
    await again.rate(1)
    await again.finish()
    expect(await again.page.getByText('DONE123').isVisible()).toBe(true)
    const back = await again.page.getByRole('link', { name: again.words('end.back') }).getAttribute('href')
    expect(back).toBe('https://app.prolific.com/submissions/complete?cc=DONE123')
  })

  test('the receipt’s code takes the answers out, from any browser', async () => {
    const { rater, study } = await open({ block: { choice: 2 } })
    await rater.enter()
    await rater.rate(2)
    await rater.finish()
    const code = await rater.page.locator('code').innerText()
    const page = await openPage(browser(), `${stack.address}/r/withdraw`)
    await page.getByLabel(rater.words('withdraw.code')).fill(code.toLowerCase().replaceAll('-', ' '))
    await page.getByRole('button', { name: rater.words('withdraw.submit') }).click()
    await page.getByRole('heading', { name: rater.words('withdraw.done', { count: 2 }) }).waitFor()
    expect((await ledger(study)).map(({ record }) => record)).toEqual([null, null])
    await rater.page.reload()
    await rater.heading('end.withdrawn').waitFor()
  })
}
