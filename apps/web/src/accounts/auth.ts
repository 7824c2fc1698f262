import { passkey } from '@better-auth/passkey'
import { openAuthStore } from '@soundscene/db/accounts'
import { betterAuth } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { genericOAuth } from 'better-auth/plugins'
import type { AccountConfig } from '../config.ts'
import { log } from '../server/log.ts'
import { database } from '../server/site.ts'
import { siteAddress } from '../server/site-address.ts'
import { config } from '../server/site-config.ts'
import { addressLog, assertFree } from './address-change.ts'
import { admit, settle } from './admission.ts'
import { checkedName } from './checked-name.ts'
import { depart } from './departure.ts'
import { letterBy } from './mail.ts'
import { spendSignIn, tries } from './tries.ts'

/** For how long a browser stays signed in, in seconds; it is not prolonged. */
const sessionSeconds = 14 * 86_400

/** Where somebody could try passwords or addresses of others. */
const tried = ['/sign-in/*', '/sign-up/*', '/reset-password', '/change-password', '/change-email']

type Auth = ReturnType<typeof authAt>

// An address can be claimed freely where PUBLIC_URL isn't set, so only so many are remembered.
const mostAddresses = 16
const opened = new Map<string, Auth>()
let store: ReturnType<typeof openAuthStore> | undefined

/** better-auth for the address that this request came to: cookies, origins and passkeys belong to one address each. */
export async function auth(): Promise<Auth> {
  const { origin } = await siteAddress()
  const known = opened.get(origin)
  if (known) return known
  if (opened.size >= mostAddresses) opened.clear()
  const made = authAt(origin)
  opened.set(origin, made)
  return made
}

function authAt(origin: string) {
  const { accounts, databaseUrl } = config()
  store ??= openAuthStore(databaseUrl)
  const { adapter, names } = store
  const addresses = addressLog(database)
  return betterAuth({
    appName: 'soundscene',
    baseURL: origin,
    secret: accounts.secret,
    database: adapter,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_, message) => log.error({ message }, 'accounts') },
    // A fault is answered by whoever called the handler.
    onAPIError: { throw: true },
    disabledPaths: ['/list-sessions'],
    user: {
      ...names.user,
      additionalFields: {
        isAdmin: { type: 'boolean', input: false, defaultValue: false },
        admission: { type: 'string', input: false, required: false },
      },
      changeEmail: changedAddress(accounts),
      deleteUser: { enabled: true, beforeDelete: async (user) => depart(await database(), user) },
    },
    account: names.account,
    session: { ...names.session, expiresIn: sessionSeconds, disableSessionRefresh: true },
    ...passwords(accounts),
    rateLimit: {
      enabled: true,
      customStorage: tries(database, accounts.secret),
      customRules: Object.fromEntries(tried.map((path) => [path, { window: 60, max: accounts.signInsPerMinute }])),
    },
    hooks: {
      before: createAuthMiddleware(async ({ path, body }) => {
        if (path === '/sign-in/email') await spendSignIn(await database(), body?.email, accounts)
        if (path === '/change-email' && !accounts.mail) await assertFree(await database(), body?.newEmail)
      }),
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user, context) => {
            const admitted = await admit(await database(), accounts.signUp, context)
            return { data: { ...user, name: checkedName(user.name), ...admitted } }
          },
          after: async (user) => settle(await database(), user),
        },
        update: {
          before: async (user, request) => {
            addresses.before(user, request)
            return { data: { ...user, ...(user.name !== undefined && { name: checkedName(user.name) }) } }
          },
          after: addresses.after,
        },
      },
      // Nobody looks at the addresses that people signed in from.
      session: { create: { before: async (session) => ({ data: { ...session, ipAddress: null } }) } },
    },
    advanced: {
      // Said aloud, since better-auth takes a variable TEST of the environment for leave to check neither.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: 'soundscene',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      database: { generateId: false },
    },
    plugins: [passkey({ schema: { passkey: names.passkey } }), ...providers(accounts)],
  })
}

/** A new address is approved from the old one and then confirmed, where there is a mail server. */
function changedAddress({ mail }: AccountConfig) {
  if (!mail) return { enabled: true, updateEmailWithoutVerification: true }
  return { enabled: true, sendChangeEmailConfirmation: letterBy(mail, 'change') }
}

/** Addresses are confirmed and passwords reset by mail where there is a mail server. */
function passwords({ mail }: AccountConfig) {
  const emailAndPassword = { enabled: true, minPasswordLength: 12, revokeSessionsOnPasswordReset: true }
  if (!mail) return { emailAndPassword }
  return {
    emailAndPassword: {
      ...emailAndPassword,
      requireEmailVerification: true,
      sendResetPassword: letterBy(mail, 'reset'),
    },
    emailVerification: {
      sendVerificationEmail: letterBy(mail, 'confirm'),
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
    },
  }
}

function providers({ provider }: AccountConfig) {
  if (!provider) return []
  const { issuer, clientId, clientSecret } = provider
  const discoveryUrl = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const scopes = ['openid', 'email', 'profile']
  return [genericOAuth({ config: [{ providerId: 'oidc', discoveryUrl, clientId, clientSecret, scopes, pkce: true }] })]
}
