import pg from 'pg'

const connectMs = 5_000

/** Lends one connection to a function, and ends it whatever happens. */
export const withClient = async <T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectMs })
  // The query under way, or the next, says it; unheard, the event would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
