import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from '../browser.ts'
import { startCuttingProxy } from './cutting-proxy.ts'
import type { RaterPage } from './rater-page.ts'
import type { RaterStage } from './rater-stage.ts'

const timeout = 300_000

/** A line that is gone for a while loses nothing, and hardly anybody notices. */
export function offlineSuite({ stack, open, ledger }: RaterStage): void {
  /** Enters a study, up to where the next trials are loaded and a reload needs no connection any more. */
  const enter = async () => {
    const proxy = await startCuttingProxy()
    onTestFinished(proxy.stop)
    proxy.lead(stack)
    const { rater, page, study } = await open({ block: { choice: 6 } }, {}, proxy.address)
    await rater.enter()
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    // A browser that is told to be offline forgets it for a moment when it starts a service worker, so the line is cut too.
    const cut = async () => {
      proxy.cut()
      await page.context().setOffline(true)
    }
    const mend = async () => {
      proxy.mend()
      await page.context().setOffline(false)
    }
    return { rater, page, study, cut, mend }
  }
  const keptNote = (page: Page, words: RegExp) => page.getByText(words).first().waitFor()
  const expectEachOnce = async (rater: RaterPage, study: string) => {
    await rater.finish()
    const votes = await ledger(study)
    expect(votes).toHaveLength(6)
    expect(new Set(votes.map(({ trialId }) => trialId)).size).toBe(6)
    expect(new Set(votes.map(({ record }) => record?.item)).size).toBe(6)
  }

  test('for a whole minute: the trial and the next two are answered, kept, and stored once', { timeout }, async () => {
    const { rater, page, study, cut, mend } = await enter()
    await cut()
    const cutAt = await page.evaluate(() => performance.now())
    const secondsAfterCut = (seconds: number) =>
      page.waitForFunction((end) => performance.now() >= end, cutAt + 1_000 * seconds, { timeout })
    for (const [number, seconds] of [
      [1, 0],
      [2, 25],
      [3, 50],
    ] as const) {
      await secondsAfterCut(seconds)
      await rater.at(number, 6)
      await rater.answer()
    }
    await keptNote(page, /Your last 3 answers are kept safe/)
    await secondsAfterCut(60)
    expect(await ledger(study)).toEqual([])
    await mend()
    await rater.rate(6, 4)
    await expectEachOnce(rater, study)
  })

  test('a reload goes on at the same trial, with its sound; nothing of it is left at the end', {
    timeout,
  }, async () => {
    const { rater, page, study, cut, mend } = await enter()
    await cut()
    await rater.answer()
    await rater.at(2, 6)
    const before = await rater.trial()
    await page.reload()
    await rater.at(2, 6)
    expect(await rater.trial()).toBe(before)
    await keptNote(page, /Your last answer is kept safe/)
    await rater.answer()
    await rater.at(3, 6)
    await page.reload()
    await rater.at(3, 6)
    expect(await ledger(study)).toEqual([])
    await mend()
    await rater.rate(6, 3)
    await expectEachOnce(rater, study)
    const left = () =>
      page.evaluate(async () => [
        ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
        ...(await caches.keys()),
        ...Object.keys(localStorage).filter((key) => key.startsWith('rater-place')),
      ])
    await eventually(left).toEqual([])
  })

  test('the page that is kept for it knows no rater', async () => {
    const { page, study } = await enter()
    const [place, kept] = await page.evaluate(async (study) => {
      const caught = await caches.open(new URL(`/r/${study}`, location.href).href)
      const pages = await Promise.all((await caught.keys()).map(async (key) => (await caught.match(key))?.text()))
      return [localStorage.getItem(`rater-place ${study}`) ?? '', pages] as const
    }, study)
    const ids = place.match(/[0-9a-f-]{36}/g)?.filter((id) => id !== study) ?? []
    expect(ids.length).toBeGreaterThan(3)
    expect(kept).toHaveLength(1)
    for (const id of ids) expect(kept[0]).not.toContain(id)
  })
}
