import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage, startBrowser } from './browser.ts'
import { makeDraw } from './client.ts'
import { notASound } from './sounds.ts'
import type { Stack } from './stack.ts'
import { StudioPage } from './studio-page.ts'
import { tooNarrow } from './too-narrow.ts'
import { unluckySeed } from './unlucky-seed.ts'
import { violations } from './violations.ts'

/** What holds for every page: it can be read by everybody, in both themes, on every width. */
export function pagesSuite({ address }: Stack): void {
  let browser: Browser
  let done: string
  let failed: string
  beforeAll(async () => {
    browser = await startBrowser()
    done = (await makeDraw(address)).id
    failed = (await makeDraw(address, `?seed=${unluckySeed}`)).id
  })
  afterAll(() => browser.close())

  const pages: [string, () => string][] = [
    ['the empty studio', () => '/'],
    ['the studio with a picture', () => `/?draw=${done}`],
    ['the studio with a failed draw', () => `/?draw=${failed}`],
    ['a shared picture', () => `/s/${done}`],
    ['the model', () => '/about'],
    ['privacy', () => '/privacy'],
    ['a page that is not there', () => '/nowhere'],
  ]

  describe.each(pages)('%s', (_, where) => {
    test.each([
      ['light', 'en-GB'],
      ['dark', 'de-DE'],
    ] as const)('has no accessibility violation in the %s theme, in %s', async (colorScheme, locale) => {
      const page = await openPage(browser, `${address}${where()}`, { colorScheme, locale, reducedMotion: 'reduce' })
      await page.waitForLoadState('networkidle')
      expect(await violations(page)).toEqual([])
    })

    test.each(['en-GB', 'de-DE'])('fits windows from 320 to 1440 pixels wide, in %s', async (locale) => {
      const page = await openPage(browser, `${address}${where()}`, { locale })
      await page.waitForLoadState('networkidle')
      expect(await tooNarrow(page)).toEqual([])
    })

    test('shows its words without a script', async () => {
      const page = await openPage(browser, `${address}${where()}`, { javaScriptEnabled: false })
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    })
  })

  test.each(pages)('%s is in German for whoever’s browser is', async (_, where) => {
    const said = async (locale: string) => {
      const page = await openPage(browser, `${address}${where()}`, { locale })
      const headings = await page.getByRole('heading', { level: 1 }).allInnerTexts()
      return { language: await page.locator('html').getAttribute('lang'), headings, title: await page.title() }
    }
    const [english, german] = [await said('en-GB'), await said('de-DE')]
    expect([english.language, german.language]).toEqual(['en', 'de'])
    expect(german.headings).not.toEqual(english.headings)
    expect(german.title).not.toBe(english.title)
  })

  test('a language can be chosen, stays, and leaves everything on the page where it is', async () => {
    const page = await openPage(browser, `${address}/?draw=${done}`)
    const picture = page.getByRole('figure').getByRole('img')
    const shown = await picture.getAttribute('src')
    await page.getByRole('button', { name: 'Deutsch' }).click()
    await page.getByRole('heading', { name: 'Wie sieht ein Ton aus?' }).waitFor()
    expect(await picture.getAttribute('src')).toBe(shown)
    await page.reload()
    await page.getByRole('heading', { name: 'Wie sieht ein Ton aus?' }).waitFor()
    await page.getByRole('link', { name: 'Datenschutz' }).click()
    await page.getByRole('heading', { name: 'Dein Ton ist nach spätestens einer Stunde weg' }).waitFor()
  })

  test('an error and an open question have no accessibility violation either', async () => {
    const studio = new StudioPage(await openPage(browser, address, { reducedMotion: 'reduce' }))
    await studio.choose('letter.wav', notASound())
    await studio.seeProblem()
    expect(await violations(studio.page)).toEqual([])
    await studio.button('dog').click()
    await studio.seePicture()
    await studio.button('Delete').click()
    await studio.page.getByRole('alertdialog').waitFor()
    expect(await violations(studio.page)).toEqual([])
  })

  test('whatever can be pressed is at least 44 pixels high', async () => {
    const page = await openPage(browser, `${address}/?draw=${done}`, { viewport: { width: 375, height: 800 } })
    await page.waitForLoadState('networkidle')
    const small = await page
      .locator('button:visible, header a:visible, a[download]:visible')
      .evaluateAll((targets) => targets.filter((target) => target.getBoundingClientRect().height < 44).map(String))
    expect(small).toEqual([])
  })

  test('a chosen theme is there before the page is painted, and choosing the system’s follows it again', async () => {
    const page = await openPage(browser, address, { colorScheme: 'light' })
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme)
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await background()
    await page.getByRole('button', { name: 'Switch between light and dark' }).click()
    expect(await background()).not.toBe(light)
    await page.reload({ waitUntil: 'commit' })
    await page.locator('h1').waitFor()
    expect(await theme()).toBe('dark')
    await page.getByRole('button', { name: 'Switch between light and dark' }).click()
    expect(await theme()).toBeUndefined()
    expect(await background()).toBe(light)
  })

  test('a shared link carries its own image and words to a chat', async () => {
    const page = await openPage(browser, `${address}/s/${done}`)
    const meta = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content')
    expect(await meta('og:title')).toMatch(/^This is what a sound looks like: \w+/)
    const image = new URL((await meta('og:image')) ?? '')
    expect(image.origin).toBe(address)
    const card = await sharp(await (await fetch(image)).arrayBuffer()).metadata()
    expect(card).toMatchObject({ format: 'png', width: 1200, height: 630 })
  })

  test('right-to-left pages mirror without overflowing', async () => {
    const page = await openPage(browser, `${address}/?draw=${done}`, { viewport: { width: 375, height: 800 } })
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  })
}
