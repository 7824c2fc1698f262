import { expect, onTestFinished, test } from 'vitest'
import { startSite } from '../site-process.ts'
import { startCuttingProxy } from './cutting-proxy.ts'
import { mouse } from './hands.ts'
import { RaterPage } from './rater-page.ts'
import type { RaterStage } from './rater-stage.ts'

/** Wherever somebody is thrown out, they go on there, and nothing is lost or stored twice. */
export function resumeSuite({ stack, field, open, ledger }: RaterStage): void {
  test('reloading at each step of a session goes on at the same trial with the same sides', {
    timeout: 300_000,
  }, async () => {
    const { rater, page, study } = await open({ block: { choice: 24 } })
    const reload = () => page.reload()
    await reload()
    await rater.consent()
    await reload()
    await rater.passCheck()
    await reload()
    await rater.practise()
    await reload()
    await mouse.press(rater.button('ready.start'))
    const seen: string[] = []
    for (let number = 1; number <= 24; number += 1) {
      await rater.at(number, 24)
      const before = await rater.trial()
      await reload()
      await rater.at(number, 24)
      expect(await rater.trial()).toBe(before)
      seen.push(before)
      await rater.answer()
    }
    await rater.heading('form.title').waitFor()
    await reload()
    await rater.finish()
    await reload()
    await rater.heading('end.complete').waitFor()
    const votes = await ledger(study)
    expect(votes.map(({ trialId }) => trialId)).toEqual(seen.map((trial) => trial.split('-left')[0]))
    expect(new Set(votes.map(({ record }) => record?.item)).size).toBe(24)
  })

  test('answers that a crash left unsent are sent when the page comes back', async () => {
    const { rater, page, study } = await open()
    await rater.enter()
    await page.route('**/trials/*', (route) => route.abort())
    await rater.answer()
    await rater.at(2, 3)
    await page.unroute('**/trials/*')
    await page.reload()
    await rater.rate(3, 2)
    expect(await ledger(study)).toHaveLength(3)
  })

  test('a server that dies between storing a vote and saying so leaves one row', async () => {
    const proxy = await startCuttingProxy()
    onTestFinished(proxy.stop)
    const first = await startSite(stack.variables)
    proxy.lead(first)
    const { rater, study } = await open({}, {}, proxy.address)
    await rater.enter()
    const cut = proxy.cutAfter(/^POST .*\/trials\/[^/]+$/, () => first.child.kill('SIGKILL'))
    await rater.answer()
    await cut
    const [stored, ...others] = await ledger(study)
    expect(others).toEqual([])
    const second = await startSite(stack.variables)
    onTestFinished(second.stop)
    proxy.lead(second)
    await rater.rate(3, 2)
    const votes = await ledger(study)
    expect(votes).toHaveLength(3)
    expect(votes[0]?.hash).toBe(stored?.hash)
    await rater.finish()
  })

  test('two tabs don’t fight: the one that was opened last goes on, the other rests until it is asked', async () => {
    const { rater, page, study } = await open()
    await rater.enter()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await rater.heading('elsewhere.title').waitFor()
    const second = new RaterPage(other, field())
    await second.answer()
    await second.at(2, 3)
    await rater.button('elsewhere.here').click()
    await second.heading('elsewhere.title').waitFor()
    await rater.rate(3, 2)
    expect(await ledger(study)).toHaveLength(3)
  })
}
