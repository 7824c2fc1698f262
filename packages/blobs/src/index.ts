export { type BlobKind, type BlobSizes, type BlobStore, soundLifeMs } from './blob-store.ts'
export { openBlobs } from './disk-store.ts'
