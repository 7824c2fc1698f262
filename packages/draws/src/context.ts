import type { BlobStore } from '@soundscene/blobs'
import type { Database } from '@soundscene/db'
import type { DrawPayload, JobQueue } from '@soundscene/jobs'

/** What the use cases stand on: where draws are kept, where bytes are kept, and where work waits. */
export interface DrawContext {
  database: Pick<Database, 'draws' | 'listen'>
  blobs: BlobStore
  queue: Pick<JobQueue<DrawPayload>, 'add'>
}
