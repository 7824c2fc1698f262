import { SoundsceneError } from '@soundscene/errors'
import { type ProlificAccess, prolificAccess, prolificVariables } from '@soundscene/fieldwork/prolific'
import { readConfig as readVariables } from '@soundscene/service/read-config'
import { z } from 'zod'
import { type BotCheckConfig, botCheckConfig, botCheckVariables } from './rater/bot-check/settings.ts'

export const siteVariables = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Queues go to Redis where this is set, and to PostgreSQL where it isn't. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Folder of sounds and pictures, shared with the worker. */
  BLOBS_DIR: z.string().min(1),
  /** What the owner tokens are signed with; changing it takes from everybody the right to delete their pictures. */
  OWNER_SECRET: z.string().min(32),
  /** Address that people reach the site at; taken from each request where it isn't set. */
  PUBLIC_URL: z.url().optional(),
  /** How many proxies in front of the site append to X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  LARGEST_SOUND_MB: z.coerce.number().int().min(1).max(100).default(25),
  /** Pictures that one client may ask for in a minute. */
  DRAWS_PER_MINUTE: z.coerce.number().int().min(1).default(30),
  /** Raters that may arrive from one address in a minute: a whole classroom may share one. */
  ARRIVALS_PER_MINUTE: z.coerce.number().int().min(1).default(300),
  /** What the sessions of experimenters are signed with; changing it signs everybody out. */
  ACCOUNT_SECRET: z.string().min(32),
  /** Who may make an account after the first: whoever was invited, or anybody. */
  SIGN_UP: z.enum(['invitation', 'open']).default('invitation'),
  /** Sign-ins that one client, or anybody for one e-mail address, may try in a minute. */
  SIGN_INS_PER_MINUTE: z.coerce.number().int().min(1).default(10),
  /** Mail server; nothing is mailed while it isn't set. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Who mails come from. */
  MAIL_FROM: z.string().min(3).optional(),
  /** A provider to sign in with beside passwords, such as a university's; all three or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What the button to sign in there says. */
  OIDC_NAME: z.string().min(1).default('OpenID'),
  ...prolificVariables.shape,
  ...botCheckVariables.shape,
})

/** The site's configuration. */
export interface SiteConfig {
  databaseUrl: string
  redisUrl: string | undefined
  blobsDir: string
  ownerSecret: string
  publicUrl: string | undefined
  trustedProxies: number
  largestMegabytes: number
  drawsPerMinute: number
  arrivalsPerMinute: number
  accounts: AccountConfig
  /** How Prolific is reached; null where studies there are looked after by hand. */
  prolific: ProlificAccess | null
  botCheck: BotCheckConfig | undefined
}

/** How experimenters sign in. */
export interface AccountConfig {
  secret: string
  signUp: 'invitation' | 'open'
  signInsPerMinute: number
  mail: { server: string; from: string } | undefined
  provider: { name: string; issuer: string; clientId: string; clientSecret: string } | undefined
}

/** @throws SoundsceneError `config/invalid` that names every wrong variable, or those of which some are missing */
export function readConfig(env: NodeJS.ProcessEnv): SiteConfig {
  const data = readVariables(siteVariables, env)
  return {
    databaseUrl: data.DATABASE_URL,
    redisUrl: data.REDIS_URL,
    blobsDir: data.BLOBS_DIR,
    ownerSecret: data.OWNER_SECRET,
    publicUrl: data.PUBLIC_URL,
    trustedProxies: data.TRUSTED_PROXIES,
    largestMegabytes: data.LARGEST_SOUND_MB,
    drawsPerMinute: data.DRAWS_PER_MINUTE,
    arrivalsPerMinute: data.ARRIVALS_PER_MINUTE,
    accounts: accountConfig(data),
    prolific: prolificAccess(data),
    botCheck: botCheckConfig(data),
  }
}

function accountConfig(data: z.infer<typeof siteVariables>): AccountConfig {
  return {
    secret: data.ACCOUNT_SECRET,
    signUp: data.SIGN_UP,
    signInsPerMinute: data.SIGN_INS_PER_MINUTE,
    mail: mailConfig(data),
    provider: providerConfig(data),
  }
}

function mailConfig({ SMTP_URL, MAIL_FROM }: z.infer<typeof siteVariables>): AccountConfig['mail'] {
  if (!SMTP_URL && !MAIL_FROM) return undefined
  if (SMTP_URL && MAIL_FROM) return { server: SMTP_URL, from: MAIL_FROM }
  throw new SoundsceneError('config/invalid', { what: 'SMTP_URL and MAIL_FROM: set both or neither' })
}

function providerConfig(data: z.infer<typeof siteVariables>): AccountConfig['provider'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = data
  if (!issuer && !clientId && !clientSecret) return undefined
  if (issuer && clientId && clientSecret) return { name: data.OIDC_NAME, issuer, clientId, clientSecret }
  const what = 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all three or none'
  throw new SoundsceneError('config/invalid', { what })
}
