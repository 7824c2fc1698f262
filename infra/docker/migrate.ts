import { migrate } from '@soundscene/db'

/** Brings the database at `DATABASE_URL` up to date, once, before any service that uses it starts. */
const { DATABASE_URL } = process.env
if (!DATABASE_URL) throw new Error('DATABASE_URL is not set')
const applied = await migrate(DATABASE_URL)
process.stdout.write(`${applied.length ? `applied ${applied.join(', ')}` : 'up to date'}\n`)
