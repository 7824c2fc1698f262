import type { FieldContext } from '@soundscene/fieldwork'
import { site } from './site.ts'

/** What the use cases of studies stand on in this process. */
export async function field(): Promise<FieldContext> {
  const { database, context } = await site()
  return { database, blobs: context.blobs }
}
