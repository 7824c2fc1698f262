import { expect, it } from 'vitest'
import { statementNames } from './statement-name.ts'

it('gives one text one name, short enough for PostgreSQL, and other texts others', () => {
  const name = statementNames()
  expect(name({ sql: 'SELECT 1' })).toBe(name({ sql: 'SELECT 1' }))
  expect(name({ sql: 'SELECT 1' })).not.toBe(name({ sql: 'SELECT 2' }))
  expect(name({ sql: 'SELECT 1' }).length).toBeLessThan(64)
})

it('names no statement whose columns are not written out', () => {
  expect(statementNames()({ sql: 'UPDATE t SET a = 1 RETURNING *' })).toBe('')
})

it('stops naming before connections fill up, and keeps the names that it gave', () => {
  const name = statementNames()
  const first = name({ sql: 'SELECT 0' })
  for (let i = 1; i < 200; i++) name({ sql: `SELECT ${i}` })
  expect(name({ sql: 'SELECT 200' })).toBe('')
  expect(name({ sql: 'SELECT 0' })).toBe(first)
})
