import { translatorOf } from '@soundscene/i18n/translator'
import type { Locator, Page } from 'playwright-core'
import { grammarOf, type RaterLocale } from '../../src/rater/locale.ts'
import { catalogues, type WordKey, type Words } from '../../src/rater/words/words.ts'
import { type Hands, mouse } from './hands.ts'
import type { RaterField } from './open-field.ts'

/** What a rater sees on the page, by what they came to. */
export type Screen = 'consent' | 'check' | 'practice' | 'feedback' | 'ready' | 'trial' | 'form' | 'end'

/** The rater's way as a person sees it. */
export class RaterPage {
  readonly page: Page
  readonly words: Words
  readonly #field: RaterField
  #sound = ''

  constructor(page: Page, field: RaterField, locale: RaterLocale = 'en') {
    this.page = page
    this.#field = field
    this.words = translatorOf<WordKey, string>({ [grammarOf(locale)]: catalogues[locale] })(grammarOf(locale))
    page.on('response', async (response) => {
      if (response.headers()['content-type'] === 'audio/wav') this.#sound = response.url().split('/').at(-1) ?? ''
    })
  }

  button(key: WordKey): Locator {
    return this.page.getByRole('button', { name: this.words(key), exact: true })
  }

  heading(key: WordKey, values?: Record<string, string | number>): Locator {
    return this.page.getByRole('heading', { name: this.words(key, values), exact: true })
  }

  /** A radio button of the current question, by how its id ends. */
  radio(end: string): Locator {
    return this.page.locator(`input[type=radio][id$="-${end}"]`)
  }

  get chosen(): Locator {
    return this.page.locator('form[data-kind] input[type=radio]:checked')
  }

  /** Ids of the pictures on the screen, in their order: what tells one trial from another. */
  async trial(): Promise<string> {
    await this.ready()
    const sources = await this.page
      .locator('form[data-kind] img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src.split('/').at(-1)))
    const name = await this.page.locator('form[data-kind] input[type=radio]').first().getAttribute('id')
    return [name, ...sources].join(' ')
  }

  /** Waits until the sound can be played. */
  async ready(): Promise<void> {
    await this.page.locator('[data-player=ready]').waitFor()
  }

  /** Plays the sound and waits until it may be answered. */
  async hear(hands: Hands = mouse): Promise<void> {
    await this.ready()
    await hands.press(this.button('trial.play'))
    await this.heard()
  }

  async heard(): Promise<void> {
    await this.page
      .getByRole('status')
      .filter({ hasText: this.words('trial.open') })
      .waitFor({ state: 'attached' })
  }

  async consent(hands: Hands = mouse): Promise<void> {
    await hands.press(this.button('consent.agree'))
    await this.heading('check.title').waitFor()
  }

  /** Hears the sound of the check and says what it is. */
  async passCheck(hands: Hands = mouse): Promise<void> {
    await this.hear(hands)
    await hands.choose(this.radio(`${await this.#field.classOf(this.#sound)}`))
    await hands.press(this.button('check.submit'))
    await this.heading('check.title').waitFor({ state: 'detached' })
  }

  /** Hears, answers and confirms a trial. */
  async answer(hands: Hands = mouse): Promise<void> {
    const before = await this.trial()
    await this.hear(hands)
    await hands.choose(before.includes('-left') ? this.radio('left') : this.radio('overall-4'))
    await hands.press(this.button('trial.confirm'))
  }

  async practise(hands: Hands = mouse): Promise<void> {
    while (!(await this.heading('ready.title').isVisible())) {
      await this.answer(hands)
      await hands.press(this.button('practice.next'))
      await this.button('practice.next').waitFor({ state: 'detached' })
      await this.page.locator('[data-player=ready]').or(this.heading('ready.title')).first().waitFor()
    }
  }

  /** From the door to the first trial that counts. */
  async enter(hands: Hands = mouse): Promise<void> {
    await this.consent(hands)
    await this.passCheck(hands)
    await this.practise(hands)
    await hands.press(this.button('ready.start'))
    await this.ready()
  }

  /** The trial at which the progress says that the rater is, from 1. */
  async at(number: number, total: number): Promise<void> {
    await this.page.getByText(this.words('trial.progress', { number, total }), { exact: true }).waitFor()
  }

  /** Answers trials until the form. */
  async rate(total: number, from = 1, hands: Hands = mouse): Promise<void> {
    for (let number = from; number <= total; number += 1) {
      await this.at(number, total)
      await this.answer(hands)
    }
    await this.heading('form.title').waitFor()
  }

  async finish(hands: Hands = mouse): Promise<void> {
    await hands.press(this.button('form.send'))
    await this.heading('end.complete').waitFor()
  }
}
