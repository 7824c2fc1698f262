import pg from 'pg'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { Stack } from '../../stack.ts'
import { accountOf, type FreshSite, invite, signUp, startFreshSite } from '../fresh-site.ts'
import type { Visitor } from '../visitor.ts'

/** A site on which Ada has the first account. */
export interface AccountsStage {
  stack: Stack
  site: FreshSite
  ada: Visitor
  /** Makes an account for somebody whom Ada invites. */
  invited: (name: string) => Promise<Visitor>
  /** The same, with a role in a study. */
  member: (studyId: string, name: string, role: 'analyst' | 'viewer') => Promise<Visitor>
  sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  /** Another site with nobody's account, until the test is over. */
  otherSite: (variables: Record<string, string>) => Promise<FreshSite>
}

/** Sets the stage before all tests and clears it after them; nothing on it is there sooner. */
export function setAccountsStage(stack: Stack): AccountsStage {
  const stage = { stack } as AccountsStage
  let stop: () => Promise<void>
  beforeAll(async () => {
    const site = await startFreshSite(stack)
    stop = site.stop
    Object.assign(stage, { site, ada: await signUp(site, 'Ada') })
  })
  afterAll(() => stop())
  stage.invited = async (name) => {
    const invitation = await invite(stage.ada)
    return signUp(stage.site, name, invitation)
  }
  stage.member = async (studyId, name, role) => {
    const visitor = await stage.invited(name)
    await stage.site.database.studies.studies.setRole(studyId, (await accountOf(stage.site, name)).id, role)
    return visitor
  }
  stage.sql = async (text, values = []) => {
    const client = new pg.Client({ connectionString: stage.site.databaseUrl })
    await client.connect()
    const { rows } = await client.query(text, values)
    await client.end()
    return rows
  }
  stage.otherSite = async (variables) => {
    const other = await startFreshSite(stack, variables)
    onTestFinished(other.stop)
    return other
  }
  return stage
}

/** The status and the code of a refusal. */
export async function problemOf(response: Response): Promise<[number, string]> {
  const { code } = (await response.json()) as { code: string }
  return [response.status, code]
}
