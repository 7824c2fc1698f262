import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { botConfig } from '../../apps/bot/src/config.ts'
import { discordConfig } from '../../apps/bot/src/discord/config.ts'
import { slackConfig } from '../../apps/bot/src/slack/config.ts'
import { launcherConfig } from '../../apps/cli/src/start/config.ts'
import { siteVariables } from '../../apps/web/src/config.ts'
import { workerConfig } from '../../apps/worker/src/config.ts'

const example = parseEnv(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8'))
const given = Object.fromEntries(Object.entries(example).filter(([, value]) => value !== ''))
const schemas = Object.entries({
  bot: botConfig,
  discord: discordConfig,
  launcher: launcherConfig,
  site: siteVariables,
  slack: slackConfig,
  worker: workerConfig,
})

/** Read by docker-compose.yml alone, for the database that it runs. */
const ofCompose = ['POSTGRES_PASSWORD']

test('.env.example names every variable of every program and of docker-compose.yml, and no other', () => {
  const known = [...schemas.flatMap(([, { shape }]) => Object.keys(shape)), ...ofCompose]
  expect(Object.keys(example).toSorted()).toEqual([...new Set(known)].toSorted())
})

test.each(schemas)('.env.example gives each variable of the %s its default', (_, { shape }) => {
  for (const [name, schema] of Object.entries(shape)) {
    const fallback = schema.safeParse(undefined)
    const isSet = name in given
    expect(isSet, name).toBe(fallback.success && fallback.data !== undefined)
    if (isSet) expect(schema.parse(given[name]), name).toEqual(fallback.data)
  }
})
