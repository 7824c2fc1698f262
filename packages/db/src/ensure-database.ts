import pg from 'pg'
import { withClient } from './with-client.ts'

const missing = '3D000'
/** Another process created it in between: seen as a duplicate database, or as a duplicate row of the catalogue. */
const createdMeanwhile = ['42P04', '23505']

/** Creates the database that the URL names, where the server doesn't have it yet. */
export const ensureDatabase = async (url: string): Promise<void> => {
  if (await exists(url)) return
  const name = pg.escapeIdentifier(decodeURIComponent(new URL(url).pathname.slice(1)))
  try {
    await withClient(maintenanceUrl(url), (client) => client.query(`CREATE DATABASE ${name}`))
  } catch (error) {
    if (!createdMeanwhile.includes(codeOf(error))) throw error
  }
}

const exists = async (url: string): Promise<boolean> => {
  try {
    return await withClient(url, async () => true)
  } catch (error) {
    if (codeOf(error) === missing) return false
    throw error
  }
}

const maintenanceUrl = (url: string): string => Object.assign(new URL(url), { pathname: '/postgres' }).toString()

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? ''
