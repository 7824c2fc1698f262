import { userAgentFromString } from 'next/server'
import type { Words } from './words/words.ts'

/** What a browser is called by the people who use it. */
export function browserName(userAgent: string | null, words: Words): string {
  const { browser, os } = userAgentFromString(userAgent ?? '')
  if (!browser.name) return words('account.browser-unknown')
  return os.name ? words('account.browser-on', { browser: browser.name, system: os.name }) : browser.name
}
