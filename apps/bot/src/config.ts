import { z } from 'zod'

/** What the bot reads from the environment beside what each platform reads. */
export const botConfig = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Jobs wait on Redis where one is given, else beside the data in PostgreSQL. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Folder of sounds and pictures, shared with worker and site. */
  BLOBS_DIR: z.string().min(1),
  /** What identities are hashed and Slack's tokens are encrypted with; changing it forgets who asked for what. */
  CHAT_SECRET: z.string().min(32),
  /** Pictures of one person, and of one server or workspace, that are drawn at once; others wait their turn. */
  CHAT_PERSON_ACTIVE: z.coerce.number().int().min(1).max(100).default(2),
  CHAT_SERVER_ACTIVE: z.coerce.number().int().min(1).max(1000).default(20),
  /** Pictures begun within a minute. */
  CHAT_PERSON_PER_MINUTE: z.coerce.number().int().min(1).max(1000).default(10),
  CHAT_SERVER_PER_MINUTE: z.coerce.number().int().min(1).max(10_000).default(120),
  /** Requests of one person that may wait before the next is refused. */
  CHAT_PERSON_WAITING: z.coerce.number().int().min(1).max(1000).default(20),
  /** Address that people reach the site at, for links to studies; none are handed out without it. */
  PUBLIC_URL: z.url().optional(),
  /** Where `/healthz` and `/metrics` answer; nowhere when left out. */
  HEALTH_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  HEALTH_HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type BotConfig = z.infer<typeof botConfig>
