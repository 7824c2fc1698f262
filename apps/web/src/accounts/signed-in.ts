import { headers } from 'next/headers'
import { cache } from 'react'
import { auth } from './auth.ts'

/** Whoever is signed in. */
export interface Experimenter {
  id: string
  name: string
  email: string
  /** Whether somebody has shown that the address is theirs. */
  isConfirmed: boolean
  isAdmin: boolean
  /** Of this browser. */
  sessionId: string
}

/** The experimenter that this request is signed in as, for pages and route handlers; null for everybody else. */
export const signedIn = cache(async (): Promise<Experimenter | null> => {
  const { api } = await auth()
  const found = await api.getSession({ headers: await headers() })
  if (!found) return null
  const { id, name, email, emailVerified, isAdmin } = found.user
  return { id, name, email, isConfirmed: emailVerified, isAdmin, sessionId: found.session.id }
})
