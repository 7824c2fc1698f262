import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'

/** What a check for bots is reached by: Cloudflare Turnstile, or what speaks as it does. */
export const botCheckVariables = z.object({
  /** The two keys of a widget that asks nothing of people; both or none, in which case nobody is checked. */
  BOT_CHECK_SITE_KEY: z.string().min(1).max(200).optional(),
  BOT_CHECK_SECRET_KEY: z.string().min(1).max(200).optional(),
  /** Where the server asks what a token is worth. */
  BOT_CHECK_VERIFY_URL: z
    .url({ protocol: /^https?$/ })
    .default('https://challenges.cloudflare.com/turnstile/v0/siteverify'),
  /** The widget's script; raters' pages load it, and frames and requests of the same host. */
  BOT_CHECK_SCRIPT_URL: z
    .url({ protocol: /^https?$/ })
    .default('https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit'),
})

/** How it is found out whether raters are people. */
export interface BotCheckConfig {
  siteKey: string
  secretKey: string
  verifyUrl: string
  scriptUrl: string
}

/** Undefined where nobody is checked. @throws SoundsceneError `config/invalid` where one key is missing */
export function botCheckConfig(data: z.output<typeof botCheckVariables>): BotCheckConfig | undefined {
  const { BOT_CHECK_SITE_KEY: siteKey, BOT_CHECK_SECRET_KEY: secretKey } = data
  if (!siteKey && !secretKey) return undefined
  if (!siteKey || !secretKey)
    throw new SoundsceneError('config/invalid', {
      what: 'BOT_CHECK_SITE_KEY and BOT_CHECK_SECRET_KEY: set both or neither',
    })
  return { siteKey, secretKey, verifyUrl: data.BOT_CHECK_VERIFY_URL, scriptUrl: data.BOT_CHECK_SCRIPT_URL }
}
