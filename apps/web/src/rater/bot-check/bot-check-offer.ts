import { config } from '../../server/site-config.ts'
import type { BotCheckOffer } from './offer.ts'

/** What a browser that is asked for consent is told about the check; nothing where there is none. */
export function botCheckOffer(): { botCheck?: BotCheckOffer } {
  const { botCheck } = config()
  return botCheck ? { botCheck: { siteKey: botCheck.siteKey, scriptUrl: botCheck.scriptUrl } } : {}
}
