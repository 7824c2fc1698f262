import type { RaterTrial } from '@soundscene/fieldwork'
import { expect, test } from 'vitest'
import { eventually } from '../browser.ts'
import { mouse } from './hands.ts'
import type { RaterStage } from './rater-stage.ts'

/** What can be done in a trial, and what is written down of it. */
export function trialSuite({ open, ledger }: RaterStage): void {
  test('a choice can be changed and undone until it is confirmed, and replays are counted', async () => {
    const { rater, study } = await open()
    await rater.enter()
    await rater.hear()
    await rater.button('trial.replay').click()
    await rater.button('trial.play').waitFor()
    await mouse.choose(rater.radio('left'))
    await rater.button('trial.undo').click()
    expect(await rater.chosen.count()).toBe(0)
    await mouse.choose(rater.radio('neither'))
    await rater.button('trial.confirm').click()
    await eventually(() => ledger(study)).toMatchObject([{ record: { choice: 'neither', plays: 2, finishes: 2 } }])
  })

  test('keys do what they say, a held key does nothing more, and single keys can be switched off', async () => {
    const { rater, page } = await open()
    await rater.enter()
    await page.keyboard.press('p')
    await rater.heard()
    await page.keyboard.press('b')
    expect(await rater.radio('right').isChecked()).toBe(true)
    await page.keyboard.press('n')
    expect(await rater.radio('neither').isChecked()).toBe(true)
    await page.keyboard.down('Enter')
    await rater.at(2, 3)
    for (let held = 0; held < 5; held += 1) await page.keyboard.down('Enter')
    await rater.ready()
    expect(await rater.button('trial.replay').count()).toBe(0)
    await page.keyboard.up('Enter')
    await page.getByText(rater.words('keys.title')).click()
    await page.getByLabel(rater.words('keys.use')).uncheck()
    await page.locator('h1').click()
    await page.keyboard.press('p')
    await page.keyboard.press('r')
    expect(await rater.button('trial.replay').count()).toBe(0)
  })

  test('a sound that can’t be decoded is told as technical, and another trial takes its place', async () => {
    const { rater, page, study } = await open()
    await rater.enter()
    const [broken] = await page.evaluate(
      async (address) => ((await (await fetch(address)).json()) as { step: { trials: RaterTrial[] } }).step.trials,
      `/api/rater/${study}`,
    )
    await page.route(`**/stimuli/${broken?.soundId}`, (route) => route.fulfill({ body: 'no sound' }))
    await page.reload()
    await page.getByText(rater.words('trial.skipped')).waitFor()
    await rater.rate(3)
    const votes = await ledger(study)
    expect(votes[0]).toMatchObject({ trialId: broken?.id, record: { technical: 'sound' } })
    expect(votes.filter(({ record }) => record?.technical === undefined)).toHaveLength(3)
  })
}
