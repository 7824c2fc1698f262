import { z } from 'zod'

/** What a worker reads from the environment. */
export const workerConfig = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Jobs wait on Redis where one is given, else beside the data in PostgreSQL. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Folder of sounds and pictures, shared with the site. */
  BLOBS_DIR: z.string().min(1),
  /** Folder of the model to draw with. */
  MODEL_DIR: z.string().min(1),
  DEVICE: z.enum(['auto', 'cpu', 'webgpu', 'cuda', 'tfjs-node-gpu', 'tfjs-node', 'wasm']).default('auto'),
  /** Threads that the device may use, where it counts in threads. */
  THREADS: z.coerce.number().int().min(1).max(256).optional(),
  /** Most draws in one batch. */
  BATCH_SIZE: z.coerce.number().int().min(1).max(64).default(8),
  /** Seconds that a batch may take before its device counts as hung. */
  BATCH_SECONDS: z.coerce.number().min(1).max(3600).default(60),
  /** Seconds without a sign of life after which a worker's draws go to another. */
  LOCK_SECONDS: z.coerce.number().min(1).max(600).default(10),
  /** Where `/healthz` and `/metrics` answer; nowhere when left out. */
  HEALTH_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  HEALTH_HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type WorkerConfig = z.infer<typeof workerConfig>
