import { readConfig as readVariables } from '@soundscene/service/read-config'
import { z } from 'zod'

export const siteVariables = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Queues go to Redis where this is set, and to PostgreSQL where it isn't. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Folder of sounds and pictures, shared with the worker. */
  BLOBS_DIR: z.string().min(1),
  /** What the owner tokens are signed with; changing it takes from everybody the right to delete their pictures. */
  OWNER_SECRET: z.string().min(32),
  /** Address that people reach the site at; taken from each request where it isn't set. */
  PUBLIC_URL: z.url().optional(),
  /** How many proxies in front of the site append to X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  LARGEST_SOUND_MB: z.coerce.number().int().min(1).max(100).default(25),
  /** Pictures that one client may ask for in a minute. */
  DRAWS_PER_MINUTE: z.coerce.number().int().min(1).default(30),
})

/** The site's configuration. */
export interface SiteConfig {
  databaseUrl: string
  redisUrl: string | undefined
  blobsDir: string
  ownerSecret: string
  publicUrl: string | undefined
  trustedProxies: number
  largestMegabytes: number
  drawsPerMinute: number
}

/** @throws SoundsceneError `config/invalid` that names every wrong variable */
export function readConfig(env: NodeJS.ProcessEnv): SiteConfig {
  const data = readVariables(siteVariables, env)
  return {
    databaseUrl: data.DATABASE_URL,
    redisUrl: data.REDIS_URL,
    blobsDir: data.BLOBS_DIR,
    ownerSecret: data.OWNER_SECRET,
    publicUrl: data.PUBLIC_URL,
    trustedProxies: data.TRUSTED_PROXIES,
    largestMegabytes: data.LARGEST_SOUND_MB,
    drawsPerMinute: data.DRAWS_PER_MINUTE,
  }
}
