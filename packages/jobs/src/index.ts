export { inBatches } from './batches.ts'
export type { Job, JobQueue, QueueDepth, WorkOptions } from './job-queue.ts'
export { openQueue, type QueueConnection } from './open-queue.ts'
export { type DrawPayload, drawQueue, type QueueDefinition } from './queues.ts'
