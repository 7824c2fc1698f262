import { neededBits } from './permissions.ts'

const authorize = 'https://discord.com/oauth2/authorize'

const link = (fields: Record<string, string>): string => `${authorize}?${new URLSearchParams(fields)}`

/** Where the app is added to a server, with the least that it needs, and to one's own account, to use it anywhere. */
export const installLinks = (application: string): { server: string; person: string } => ({
  server: link({
    ...{ client_id: application, integration_type: '0' },
    ...{ scope: 'bot applications.commands', permissions: String(neededBits) },
  }),
  person: link({ client_id: application, integration_type: '1', scope: 'applications.commands' }),
})
