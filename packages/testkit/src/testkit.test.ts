import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabase, toneWav } from './index.ts'

const names: string[] = []
const prepare = async (connectionString: string) => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query('SELECT current_database() AS name')
  names.push(rows[0].name)
  await client.end()
}

await testDatabase(prepare)
await testDatabase(prepare)

test('every database of a test file is its own and prepared', () => {
  expect(new Set(names).size).toBe(2)
})

test('a tone is a WAV file of the length asked for', () => {
  const wav = Buffer.from(toneWav(1, 440))
  expect(wav.toString('latin1', 0, 4)).toBe('RIFF')
  expect(wav.readUInt32LE(40)).toBe(22_050 * 2)
  expect(wav.length).toBe(44 + 22_050 * 2)
})
