import type { Locator, Page } from 'playwright-core'

/** How somebody uses a page. */
export interface Hands {
  press(button: Locator): Promise<void>
  /** Chooses a radio button, or tries to. */
  choose(radio: Locator): Promise<void>
}

const around = (radio: Locator) => radio.locator('xpath=ancestor::label')

export const mouse: Hands = {
  press: (button) => button.click({ force: true }),
  choose: (radio) => around(radio).click({ force: true }),
}

export const touch: Hands = {
  press: (button) => button.tap({ force: true }),
  choose: (radio) => around(radio).tap({ force: true }),
}

/** Nothing but keys: Tab, arrows, Space and Enter, as whoever has no pointer. */
export const keyboard = (page: Page): Hands => {
  const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)
  const press = async (target: Locator, key: string, most: number): Promise<boolean> => {
    for (let presses = 0; presses < most; presses += 1) {
      if (await isFocused(target)) return true
      await page.keyboard.press(key)
    }
    return isFocused(target)
  }
  return {
    async press(button) {
      if (!(await press(button, 'Tab', 60))) throw new Error(`Tab never reached ${button}`)
      await page.keyboard.press('Enter')
    },
    async choose(radio) {
      const name = await radio.getAttribute('name')
      for (let presses = 0; presses < 60; presses += 1) {
        if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) break
        await page.keyboard.press('Tab')
      }
      await press(radio, 'ArrowDown', 8)
      await page.keyboard.press('Space')
    },
  }
}
