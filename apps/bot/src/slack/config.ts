import { locales } from '@soundscene/i18n'
import { z } from 'zod'

const hosts = (text: string) =>
  text
    .split(',')
    .map((host) => host.trim())
    .filter(Boolean)

/** What the Slack side of the bot reads from the environment. Without any secret the platform is off. */
export const slackConfig = z.object({
  /** Socket Mode, for one workspace and without a public address: both of these. */
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-').optional(),
  /** HTTP and OAuth, for any number of workspaces: all four of these. */
  SLACK_SIGNING_SECRET: z.string().min(1).optional(),
  SLACK_CLIENT_ID: z.string().min(1).optional(),
  SLACK_CLIENT_SECRET: z.string().min(1).optional(),
  /** What the state of an installation under way is signed with. */
  SLACK_STATE_SECRET: z.string().min(16).optional(),
  /** Where Slack's requests arrive over HTTP. */
  SLACK_HOST: z.string().min(1).default('127.0.0.1'),
  SLACK_PORT: z.coerce.number().int().min(1).max(65535).default(3001),
  SLACK_API_URL: z.url({ protocol: /^https?$/ }).default('https://slack.com/api/'),
  /** Hosts that files may be fetched from and sent to, separated by commas; each may carry a port. */
  SLACK_FILE_HOSTS: z.string().default('files.slack.com').transform(hosts),
  /** Language of what a whole channel sees; what one person sees is in theirs. */
  SLACK_LOCALE: z.enum(locales).default('en'),
})

export type SlackConfig = z.infer<typeof slackConfig>
