import pg from 'pg'

const missing = '3D000'
/** Another process created it in between: seen as a duplicate database, or as a duplicate row of the catalogue. */
const createdMeanwhile = ['42P04', '23505']

/** Creates the database that the URL names, where the server doesn't have it yet. */
export const ensureDatabase = async (url: string): Promise<void> => {
  if (await exists(url)) return
  const { pathname } = new URL(url)
  const client = new pg.Client({ connectionString: maintenanceUrl(url) })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(decodeURIComponent(pathname.slice(1)))}`)
  } catch (error) {
    if (!createdMeanwhile.includes(codeOf(error))) throw error
  } finally {
    await client.end()
  }
}

const exists = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch (error) {
    if (codeOf(error) === missing) return false
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

const maintenanceUrl = (url: string): string => {
  const changed = new URL(url)
  changed.pathname = '/postgres'
  return changed.toString()
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? ''
