import { createTransport } from 'nodemailer'
import type { AccountConfig } from '../config.ts'
import { wordsIn } from '../console/words/words.ts'
import { localeOfHeaders } from './locale-of-headers.ts'

type Kind = 'change' | 'confirm' | 'reset'

interface Letter {
  user: { name: string; email: string }
  /** Another address that it is about. */
  newEmail?: string
  /** What to open to go on. */
  url: string
}

/** Sends a letter of a kind, in the language of the request that led to it. */
export const letterBy =
  ({ server, from }: NonNullable<AccountConfig['mail']>, kind: Kind) =>
  async ({ user, newEmail = '', url }: Letter, request?: Request): Promise<void> => {
    const words = wordsIn(localeOfHeaders(request?.headers))
    await createTransport(server).sendMail({
      from,
      to: user.email,
      subject: words(`mail.${kind}.subject`),
      text: words(`mail.${kind}.text`, { name: user.name, newEmail, url }),
    })
  }
