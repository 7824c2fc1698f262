import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser to test with, if there is one. */
export const chromiumPath: string | undefined =
  process.env.CHROMIUM_PATH ||
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find(canRun)

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Ends what would hang; slow machines need less. */
const limitMs = 60_000

const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync']

/** Starts Chromium, as root too, with nothing going to the network by itself. */
export const startBrowser = (...args: string[]): Promise<Browser> =>
  chromium.launch({
    ...(chromiumPath && { executablePath: chromiumPath }),
    timeout: limitMs,
    args: ['--no-sandbox', '--disable-component-update', ...quiet, ...args],
  })

/** Flags with which Chromium hears a file instead of a microphone, and asks nobody for leave. */
export const hearing = (file: string): string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-audio-capture=${file}`,
]

// What the network answered is each test's own to judge; anything else on the console is a mistake of the page.
const expected = /Failed to load resource|net::ERR_/

/**
 * A page in a context of its own, with its scripts running. The test fails on anything the page complains of, and on
 * requests to elsewhere.
 * @param guest another origin that the page may ask
 */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  guest?: string,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  context.setDefaultTimeout(limitMs)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text())
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    const isKnown = origin === new URL(address).origin || origin === guest
    if (protocol.startsWith('http') && !isKnown) complaints.push(`went to ${request.url()}`)
  })
  onTestFinished(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })
  await page.goto(address)
  if (options.javaScriptEnabled !== false) await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  return page
}

/** What will be true in a moment; a slow machine only makes the moment longer. */
export const eventually = <T>(read: () => Promise<T>) => expect.poll(read)
