import { randomUUID } from 'node:crypto'
import { type Database, migrate, openDatabase } from '@soundscene/db'
import { studyConfig } from '@soundscene/fieldwork/config'
import { testDatabase } from '@soundscene/testkit'
import { startSite } from '../site-process.ts'
import type { Stack } from '../stack.ts'
import { Visitor } from './visitor.ts'

/** A site of its own in which nobody has an account yet. */
export interface FreshSite {
  address: string
  databaseUrl: string
  database: Database
}

/** Starts a site on an empty database beside the stack; call it in `beforeAll`, and `stop` it after all. */
export async function startFreshSite(
  { variables }: Stack,
  more: Record<string, string> = {},
): Promise<FreshSite & { stop: () => Promise<void> }> {
  const databaseUrl = await testDatabase(migrate)
  const { address, stop } = await startSite({ ...variables, DATABASE_URL: databaseUrl, ...more })
  const database = openDatabase(databaseUrl)
  const stopBoth = async () => {
    await stop()
    await database.close()
  }
  return { address, databaseUrl, database, stop: stopBoth }
}

export const password = 'a long enough password'

/** Makes the account of somebody over HTTP, the first one or by invitation. */
export async function signUp({ address }: FreshSite, name: string, invitation?: string): Promise<Visitor> {
  const visitor = new Visitor(address)
  const email = `${name.toLowerCase()}@example.org`
  const response = await visitor.post('/api/auth/sign-up/email', { name, email, password, invitation })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return visitor
}

/** Signs somebody in over HTTP, with a session of its own. */
export async function signIn({ address }: FreshSite, name: string): Promise<Visitor> {
  const visitor = new Visitor(address)
  const response = await visitor.post('/api/auth/sign-in/email', {
    email: `${name.toLowerCase()}@example.org`,
    password,
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return visitor
}

/** A study without stimuli that belongs to somebody. */
export async function makeStudy({ database }: FreshSite, ownerId: string, title: string): Promise<string> {
  const { stimuli, studies } = database.studies
  const set = await stimuli.create({ title, ownerId, manifest: '{}', sha256: randomUUID() }, [])
  const usual = { kind: 'choice', contact: 'lab@example.org', analysis: { primary: 'match-share' } } as const
  const config = JSON.parse(JSON.stringify(studyConfig.parse({ title, ...usual })))
  const study = { config, quotas: {}, setId: set.id, seed: 1, simulated: false, salt: 'salt' }
  return (await studies.create(study, ownerId)).id
}

/** The account of an address. */
export async function accountOf({ database }: FreshSite, name: string) {
  const account = (await database.accounts.list()).find(({ email }) => email === `${name.toLowerCase()}@example.org`)
  if (!account) throw new Error(`${name} has no account`)
  return account
}

/** The token in an invitation's link. */
export const tokenOf = (link: string): string => new URL(link).pathname.split('/').at(-1) ?? ''

/** The token of a new invitation to the site by somebody who may invite. */
export async function invite(by: Visitor): Promise<string> {
  const { link } = (await (await by.post('/api/invitations', {})).json()) as { link: string }
  return tokenOf(link)
}
