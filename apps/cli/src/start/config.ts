import path from 'node:path'
import { readConfig } from '@soundscene/service/read-config'
import { z } from 'zod'
import { bundledModel } from '../bundled-model.ts'

const root = path.resolve(import.meta.dirname, '../../../..')

/** What `soundscene start` reads from the environment, or from `.env` in the checkout. */
export const launcherConfig = z.object({
  /** Folder of everything kept between starts; relative to the checkout. */
  SOUNDSCENE_HOME: z.string().min(1).default('.soundscene'),
  /** Address that the site listens on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** Folder of the model to draw with, relative to the checkout; the bundled one when left out. */
  MODEL_DIR: z.string().min(1).optional(),
  /** A PostgreSQL server to use instead of the one that comes along. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Each of these brings up the bot, which reads them itself. */
  DISCORD_TOKEN: z.string().optional(),
  SLACK_BOT_TOKEN: z.string().optional(),
  SLACK_CLIENT_ID: z.string().optional(),
})

export interface LauncherConfig {
  root: string
  home: string
  host: string
  port: number
  modelDir: string
  databaseUrl: string | undefined
  /** Whether a chat platform is configured. */
  chats: boolean
}

/** @throws SoundsceneError `config/invalid` that names every wrong variable */
export function readLauncherConfig(env: NodeJS.ProcessEnv): LauncherConfig {
  const config = readConfig(launcherConfig, env)
  const { SOUNDSCENE_HOME, HOST, PORT, MODEL_DIR, DATABASE_URL } = config
  return {
    root,
    home: path.resolve(root, SOUNDSCENE_HOME),
    host: HOST,
    port: PORT,
    modelDir: MODEL_DIR ? path.resolve(root, MODEL_DIR) : bundledModel,
    databaseUrl: DATABASE_URL,
    chats: [config.DISCORD_TOKEN, config.SLACK_BOT_TOKEN, config.SLACK_CLIENT_ID].some((token) => token !== undefined),
  }
}
