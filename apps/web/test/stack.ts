import { join } from 'node:path'
import { migrate } from '@soundscene/db'
import { testDatabase, testFolder } from '@soundscene/testkit'
import { afterAll } from 'vitest'
import { buildSite, type SiteProcess, startSite, startWorker } from './site-process.ts'

/** The whole product but its model: site, PostgreSQL and worker, each a process of its own. */
export interface Stack extends SiteProcess {
  databaseUrl: string
  blobs: string
  /** What another site beside this one needs. */
  variables: Record<string, string>
}

/** Builds and starts everything; call it at the top of a test file. */
export async function startStack(): Promise<Stack> {
  buildSite()
  const databaseUrl = await testDatabase(migrate)
  const blobs = join(testFolder(), 'blobs')
  const variables = {
    DATABASE_URL: databaseUrl,
    BLOBS_DIR: blobs,
    OWNER_SECRET: 'a secret that only these tests have',
    ACCOUNT_SECRET: 'another secret that only these tests have',
    SIGN_INS_PER_MINUTE: '1000',
    DRAWS_PER_MINUTE: '1000',
    LARGEST_SOUND_MB: '2',
    MODEL_DIR: 'none',
  }
  afterAll(startWorker(variables))
  const site = await startSite(variables)
  afterAll(site.stop)
  return { ...site, databaseUrl, blobs, variables }
}
