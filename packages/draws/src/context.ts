/** What the use cases stand on: where draws are kept, where bytes are kept, and where work waits. */
export interface DrawContext {
  database: object
  blobs: object
  queue: object
}
