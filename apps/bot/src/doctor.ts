import { SoundsceneError } from '@soundscene/errors'
import { readConfig } from '@soundscene/service/read-config'
import type { Finding } from './answering/open-relay.ts'
import { checkDiscord } from './discord/check-discord.ts'
import { discordConfig } from './discord/config.ts'
import { slackConfig } from './slack/config.ts'
import { checkSlack } from './slack/setup/check-slack.ts'

/** What was found on one platform; a mistake in its settings is a finding too. */
async function look(check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await check()
  } catch (error) {
    if (!SoundsceneError.isInstance(error)) throw error
    return [{ what: '.env', state: 'wrong', remedy: error.message }]
  }
}

// Prints as one JSON object what was found when each platform's set-up was looked at. Run by `soundscene doctor`.
const [discord, slack] = await Promise.all([
  look(async () => checkDiscord(readConfig(discordConfig, process.env))),
  look(async () => checkSlack(readConfig(slackConfig, process.env))),
])
process.stdout.write(JSON.stringify({ discord, slack }))
