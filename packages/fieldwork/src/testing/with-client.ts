import pg from 'pg'

/** Lends a connection of its own to a test that goes past the use cases. */
export const withClient = async (url: string, use: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await use(client).finally(() => client.end())
}
