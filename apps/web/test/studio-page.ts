import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The studio as a person sees it. */
export class StudioPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  get picture(): Locator {
    return this.page.getByRole('figure').getByRole('img')
  }

  get takes(): Locator {
    return this.page.getByRole('group', { name: 'Takes of this sound' }).getByRole('radio')
  }

  /** Chooses a file by the button. */
  async choose(name: string, buffer: Buffer): Promise<void> {
    await this.page.getByLabel('Sound file').setInputFiles({ name, mimeType: 'audio/wav', buffer })
  }

  /** Drops a file somewhere on the page. */
  async drop(name: string, buffer: Buffer): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([name, bytes]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([Uint8Array.from(bytes)], name, { type: 'audio/wav' }))
        return transfer
      },
      [name, [...buffer]] as const,
    )
    await this.page.locator('body').dispatchEvent('drop', { dataTransfer: transfer })
  }

  /** Waits until a picture is there and its 64 × 64 pixels have arrived. */
  async seePicture(): Promise<string> {
    await this.button('Another take').waitFor()
    await this.picture.waitFor()
    const width = await this.picture.evaluate(async (image: HTMLImageElement) => {
      await image.decode()
      return image.naturalWidth
    })
    expect(width).toBe(64)
    return (await this.picture.getAttribute('src')) ?? ''
  }

  /** Waits for the alert, and returns its code and sentence. */
  async seeProblem(): Promise<{ code: string | null; sentence: string }> {
    const problem = this.page.getByRole('alert').locator('[data-code]')
    await problem.waitFor()
    return { code: await problem.getAttribute('data-code'), sentence: await problem.innerText() }
  }
}
