/** A block of Block Kit on the wire, once it was checked. */
export interface Block {
  type: string
  block_id?: string
  [property: string]: unknown
}
