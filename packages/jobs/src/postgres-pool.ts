import { ConnectionClosedError, DEFAULT_SCHEMA } from 'bullmq'
import pg from 'pg'

const connectMs = 5_000

/**
 * A pool whose connections never end the process. BullMQ borrows connections for long, and pg reports a connection that
 * breaks in nobody's query as an event that, unheard, is thrown; whoever uses the connection next is told anyway.
 */
export const postgresPool = (connectionString: string, max: number): pg.Pool => {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    options: `-c search_path=${DEFAULT_SCHEMA}`,
    Client: QuietClient,
  })
  return pool.on('error', () => {})
}

class QuietClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    this.on('error', () => {})
  }

  override connect(): Promise<pg.Client>
  override connect(told: (error: Error | null) => void): void
  override connect(told?: (error: Error | null) => void) {
    const connected = super.connect().catch(asClosed)
    return told ? void connected.then(() => told(null), told) : connected
  }

  // BullMQ does so before it gives a connection back.
  override removeAllListeners(event?: string | symbol): this {
    return super.removeAllListeners(event).on('error', () => {})
  }
}

/** The refusal of a server that starts, stops or is full, which BullMQ would otherwise ask again a thousand times a second. */
const asClosed = (cause: Error): never => {
  throw new ConnectionClosedError(cause.message, cause)
}
