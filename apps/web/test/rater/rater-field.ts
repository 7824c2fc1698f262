import { afterAll, beforeAll } from 'vitest'
import type { Stack } from '../stack.ts'
import { type Making, openField, type RaterField } from './open-field.ts'

/** Freezes a small set before all tests; call it where suites are described. */
export function raterField(
  { databaseUrl, blobs }: Pick<Stack, 'databaseUrl' | 'blobs'>,
  making: Making,
): () => RaterField {
  let field: RaterField
  let close = async () => {}
  beforeAll(async () => {
    const opened = await openField(databaseUrl, blobs, making)
    field = opened
    close = () => opened.database.close()
  })
  afterAll(() => close())
  return () => field
}
