import { expect, test } from 'vitest'
import { z } from 'zod'
import { readConfig } from './read-config.ts'

const schema = z.object({ PORT: z.coerce.number().int().default(80), NAME: z.string(), URL: z.url() })

test('every wrong variable is named at once', () => {
  const read = () => readConfig(schema, { PORT: 'x', URL: 'y' })
  expect(read).toThrow(/PORT/)
  expect(read).toThrow(/NAME/)
  expect(read).toThrow(/URL/)
})

test('an empty variable means its default', () => {
  expect(readConfig(schema, { PORT: '', NAME: 'n', URL: 'http://h' })).toEqual({ PORT: 80, NAME: 'n', URL: 'http://h' })
})
