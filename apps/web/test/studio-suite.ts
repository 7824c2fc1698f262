import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { testFolder } from '@soundscene/testkit'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { eventually, hearing, openPage, startBrowser } from './browser.ts'
import { makeDraw } from './client.ts'
import { notASound, silence, tone } from './sounds.ts'
import type { Stack } from './stack.ts'
import { StudioPage } from './studio-page.ts'
import { unluckySeed } from './unlucky-seed.ts'

/** What people do in the studio, done in a browser. */
export function studioSuite({ address }: Stack): void {
  const microphone = path.join(testFolder(), 'microphone.wav')
  let browser: Browser
  beforeAll(async () => {
    await writeFile(microphone, tone())
    browser = await startBrowser(...hearing(microphone))
  })
  afterAll(() => browser.close())

  const open = async (where = '/', options?: BrowserContextOptions) =>
    new StudioPage(await openPage(browser, `${address}${where}`, options))

  const openWithPicture = async () => {
    const studio = await open()
    await studio.choose('tone.wav', tone())
    await studio.seePicture()
    return studio
  }

  test('a file that is dropped anywhere becomes a picture, with what was heard and the seed', async () => {
    const studio = await open()
    await studio.drop('at the lake.wav', tone())
    await studio.seePicture()
    const { page } = studio
    expect(await page.getByRole('heading', { name: 'at the lake.wav' }).isVisible()).toBe(true)
    expect(await page.getByRole('region', { name: 'What it heard' }).getByRole('listitem').count()).toBe(9)
    expect(await page.getByText('Seed').isVisible()).toBe(true)
    await eventually(() => page.getByRole('status').innerText()).toMatch(
      /The picture is done. Probably \w+, 60 % sure./,
    )
  })

  test('a sample becomes a picture with one press', async () => {
    const studio = await open()
    await studio.button('dog').click()
    await studio.seePicture()
    expect(await studio.page.getByRole('heading', { name: 'A sample: dog' }).isVisible()).toBe(true)
  })

  test('a recording becomes a picture, and can be played', async () => {
    const studio = await open()
    await studio.button('Record').click()
    await eventually(() => studio.page.getByRole('timer').innerText()).toMatch(/^0:0[1-9]/)
    await studio.button('Stop and draw').click()
    await studio.seePicture()
    await studio.button('Play').click()
    await studio.button('Pause').waitFor()
  })

  test('a recording can be thrown away', async () => {
    const studio = await open()
    await studio.button('Record').click()
    await studio.button('Cancel').click()
    await studio.button('Record').waitFor()
    expect(new URL(studio.page.url()).search).toBe('')
  })

  test('a microphone that is refused is met with what to do instead', async () => {
    const strict = await startBrowser()
    onTestFinished(() => strict.close())
    const studio = new StudioPage(await openPage(strict, address))
    await studio.button('Record').click()
    expect(await studio.seeProblem()).toMatchObject({ code: expect.stringMatching(/^microphone\/(denied|missing)$/) })
    await studio.choose('tone.wav', tone())
    await studio.seePicture()
  })

  test('another take is another picture; a louder one keeps the seed', async () => {
    const studio = await openWithPicture()
    const first = await studio.picture.getAttribute('src')
    await studio.button('Another take').click()
    await eventually(() => studio.takes.count()).toBe(2)
    const second = await studio.seePicture()
    expect(second).not.toBe(first)
    const seed = () => studio.page.getByText('Seed').locator('xpath=following-sibling::dd').innerText()
    const before = await seed()
    await studio.button('Louder').click()
    await studio.page.getByRole('radio', { name: /^Take 3, .*\+6 dB$/ }).waitFor()
    await studio.seePicture()
    expect(await seed()).toBe(before)
  })

  test('a reload brings back the picture and the takes beside it', async () => {
    const studio = await openWithPicture()
    await studio.button('Another take').click()
    await eventually(() => studio.takes.count()).toBe(2)
    const shown = await studio.seePicture()
    await studio.page.reload()
    expect(await studio.seePicture()).toBe(shown)
    await eventually(() => studio.takes.count()).toBe(2)
    await studio.page.getByRole('radio', { name: /^Take 1/ }).check()
    expect(await studio.seePicture()).not.toBe(shown)
  })

  test('the Back button leads from a picture to the empty studio, and Forward to the picture again', async () => {
    const studio = await openWithPicture()
    const shown = await studio.picture.getAttribute('src')
    await studio.page.goBack()
    await studio.button('Record').waitFor()
    await studio.page.goForward()
    expect(await studio.seePicture()).toBe(shown)
  })

  test('the download is the picture, 512 pixels wide, named after what it shows', async () => {
    const studio = await openWithPicture()
    const waiting = studio.page.waitForEvent('download')
    await studio.page.getByRole('link', { name: 'Download' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toMatch(/^soundscene-\w+-\d+\.png$/)
    const file = await readFile(await download.path())
    expect(await sharp(file).metadata()).toMatchObject({ width: 512, height: 512 })
  })

  test('a copied link shows the picture to somebody else, who can’t delete it', async () => {
    const studio = await openWithPicture()
    await studio.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await studio.button('Copy link').click()
    await studio.button('Link copied').waitFor()
    const link = await studio.page.evaluate(() => navigator.clipboard.readText())
    const other = await openPage(browser, link)
    expect(await other.getByRole('figure').getByRole('img').getAttribute('src')).toBe(
      await studio.picture.getAttribute('src'),
    )
    const id = new URL(link).pathname.split('/').at(-1)
    const guest = await open(`/?draw=${id}`)
    await guest.seePicture()
    expect(await guest.button('Delete').count()).toBe(0)
  })

  test('deleting asks first, and then the picture is gone', async () => {
    const studio = await openWithPicture()
    const draw = new URL(studio.page.url()).searchParams.get('draw')
    await studio.button('Delete').click()
    await studio.button('Keep it').click()
    expect(await studio.picture.isVisible()).toBe(true)
    await studio.button('Delete').click()
    await studio.button('Delete it').click()
    await studio.button('Record').waitFor()
    expect((await fetch(`${address}/s/${draw}`)).status).toBe(404)
  })

  test.each([
    ['a file that is no sound', notASound, 'sound/not-audio', /not a sound/],
    ['a silent file', silence, 'sound/silent', /silent/],
    ['an empty file', () => Buffer.alloc(0), 'sound/empty', /empty/],
    ['a file that is too large', () => Buffer.alloc(2_000_001), 'sound/too-large', /larger than 2 MB/],
  ])('%s has its own sentence, and the next one works', async (_, file, code, sentence) => {
    const studio = await open()
    await studio.choose('it.wav', file())
    expect(await studio.seeProblem()).toEqual({ code, sentence: expect.stringMatching(sentence) })
    await studio.choose('tone.wav', tone())
    await studio.seePicture()
    expect(await studio.page.locator('[data-code]').count()).toBe(0)
  })

  test('a lost connection is said, and nothing of what is shown is lost', async () => {
    const studio = await openWithPicture()
    await studio.page.context().setOffline(true)
    await studio.button('Another take').click()
    expect(await studio.seeProblem()).toMatchObject({ code: 'network/unreachable' })
    expect(await studio.picture.isVisible()).toBe(true)
    await studio.page.context().setOffline(false)
    await studio.button('Another take').click()
    await eventually(() => studio.takes.count()).toBe(2)
  })

  test('a draw that fails says why, and another take is one press away', async () => {
    const { id } = await makeDraw(address, `?seed=${unluckySeed}`)
    const studio = await open(`/?draw=${id}`)
    expect(await studio.seeProblem()).toMatchObject({ code: 'draw/failed' })
    await studio.button('Another take').click()
    await studio.seePicture()
  })

  test('a draw that was deleted leads to a page that says so and works', async () => {
    const studio = await open('/?draw=0198c0de-0000-7000-8000-000000000000')
    expect(await studio.seeProblem()).toMatchObject({ code: 'draw/not-found' })
    await studio.choose('tone.wav', tone())
    await studio.seePicture()
  })

  test('where event streams are blocked, the picture arrives all the same', async () => {
    const studio = await open()
    await studio.page.route('**/events', (route) => route.fulfill({ status: 502, body: '' }))
    await studio.choose('tone.wav', tone())
    await studio.seePicture()
  })

  test('everything can be done without a mouse', async () => {
    const studio = await open()
    const { page } = studio
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab')
        const focused = page.locator(':focus')
        if ((await focused.innerText().catch(() => '')) === name) return
      }
      throw new Error(`Tab never reached “${name}”`)
    }
    const chooser = page.waitForEvent('filechooser')
    await tabTo('Choose a file')
    await page.keyboard.press('Enter')
    await (await chooser).setFiles({ name: 'tone.wav', mimeType: 'audio/wav', buffer: tone() })
    const first = await studio.seePicture()
    await tabTo('Another take')
    await page.keyboard.press('Enter')
    await eventually(() => studio.takes.count()).toBe(2)
    await studio.seePicture()
    await studio.takes.last().focus()
    await page.keyboard.press('ArrowLeft')
    expect(await studio.seePicture()).toBe(first)
    await page.keyboard.press('Shift+Tab')
    expect(await page.locator(':focus').innerText()).toBe('Delete')
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await eventually(() => page.locator(':focus').innerText()).toBe('Keep it')
    await page.keyboard.press('Escape')
    await eventually(() => page.locator(':focus').innerText()).toBe('Delete')
  })
}
