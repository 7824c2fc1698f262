import type { BlobStore } from '@soundscene/blobs'
import type { Database } from '@soundscene/db'

/** What the use cases stand on: where studies are kept, and where the bytes of their stimuli are. */
export interface FieldContext {
  database: Pick<Database, 'studies' | 'listen'>
  blobs: BlobStore
}
