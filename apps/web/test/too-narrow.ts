import type { Page } from 'playwright-core'

/** Widths of windows, in pixels, in which a page would have to be scrolled sideways; phones to desktops are tried. */
export async function tooNarrow(page: Page): Promise<number[]> {
  const widths: number[] = []
  for (const width of [320, 375, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width) widths.push(width)
  }
  return widths
}
