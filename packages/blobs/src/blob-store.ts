/**
 * What a blob is, which decides how long it is kept: a sound for at most an hour; a picture, and a stimulus of a study,
 * until it is removed.
 */
export type BlobKind = 'sound' | 'picture' | 'stimulus'

/** How long a sound is kept, in milliseconds from when it was last put. */
export const soundLifeMs = 60 * 60 * 1000

/** What a store holds of one kind. */
export interface BlobSizes {
  count: number
  bytes: number
}

/**
 * Bytes under the SHA-256 of what they are, in lower-case hex. The same bytes are stored once; a name that isn't such a
 * hash names nothing. Every adapter passes the same contract suite.
 */
export interface BlobStore {
  /** Stores bytes whole or not at all, and starts a sound's hour anew. @throws `blob/not-writable` */
  put(kind: BlobKind, bytes: Uint8Array): Promise<string>
  /** @throws `blob/missing`; `blob/damaged` when the bytes no longer have this hash, upon which they are removed */
  get(kind: BlobKind, hash: string): Promise<Uint8Array>
  has(kind: BlobKind, hash: string): Promise<boolean>
  /** Removing what isn't there is no error. */
  remove(kind: BlobKind, hash: string): Promise<void>
  /** Deletes the sounds whose hour is over and what interrupted writes left behind; returns the sounds' hashes. */
  sweep(now?: Date): Promise<string[]>
  sizes(): Promise<Record<BlobKind, BlobSizes>>
}
