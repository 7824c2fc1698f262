import type { Browser, CDPSession } from 'playwright-core'
import { enterByHand } from './enter-by-hand.ts'
import type { RaterField } from './open-field.ts'

/** Chromium's “Fast 4G”: bytes a second, and milliseconds of a round trip. */
const fast4g = { offline: false, latency: 165, downloadThroughput: 1_012_500, uploadThroughput: 168_750 }

/** What the first trial costs a rater who comes with an empty cache. */
export interface FirstTrial {
  /** JavaScript over the wire, in bytes. */
  script: number
  /** Fonts over the wire, in bytes. */
  font: number
  /** Everything over the wire until the sound can be played, in bytes. */
  total: number
  /** From navigation until the sound can be played and the pictures are there, in milliseconds. */
  usable: number
}

/** Opens the first trial of a fresh rater over a throttled line. */
export async function measureFirstTrial(browser: Browser, address: string, field: RaterField): Promise<FirstTrial> {
  const study = await field.study({ practice: 0, block: { choice: 8 } })
  const token = await enterByHand(field, study)
  const origin = address
  await fetch(`${address}/api/rater/${study}/trials`, {
    method: 'POST',
    body: '{}',
    headers: { cookie: `rater=${token}`, origin },
  })
  const context = await browser.newContext({ viewport: { width: 375, height: 800 } })
  try {
    const path = { url: address, httpOnly: true, sameSite: 'Lax' as const }
    await context.addCookies([{ name: 'rater', value: token, ...path }])
    const page = await context.newPage()
    const line = await context.newCDPSession(page)
    const sizes = await watchSizes(line)
    await line.send('Network.emulateNetworkConditions', fast4g)
    await page.addInitScript(noteWhenReady)
    await page.goto(`${address}/r/${study}`, { waitUntil: 'commit' })
    await page.waitForFunction(() => 'usableAt' in window)
    const usable = await page.evaluate(() => Math.round((window as unknown as { usableAt: number }).usableAt))
    return { usable, ...sizes() }
  } finally {
    await context.close()
  }
}

async function watchSizes(line: CDPSession): Promise<() => Omit<FirstTrial, 'usable'>> {
  const kinds = new Map<string, string>()
  const sizes = { script: 0, font: 0, total: 0 }
  await line.send('Network.enable')
  line.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.total += encodedDataLength
    if (kinds.get(requestId) === 'Script') sizes.script += encodedDataLength
    if (kinds.get(requestId) === 'Font') sizes.font += encodedDataLength
  })
  return () => ({ ...sizes })
}

/** Runs in the page, so it calls nothing from here: a loader's helpers for names would be missing there. */
function noteWhenReady(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-player=ready]')) return
    observer.disconnect()
    Object.assign(window, { usableAt: performance.now() })
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-player'] })
}
