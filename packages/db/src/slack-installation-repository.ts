import type { Client } from './client.ts'

/** Where the Slack app is installed. */
export interface SlackInstallationRepository {
  /**
   * Stores an installation in place of any before it.
   * @param key `E…` of an organisation that installed it as a whole, else `T…` of a workspace
   * @param installation encrypted by the caller
   */
  save(installation: { key: string; installation: string }): Promise<void>
  /** The installation as it was saved; null when there is none. */
  find(key: string): Promise<string | null>
  /** Removing what isn't there is no error. */
  remove(key: string): Promise<void>
}

/** The repository on an open client. */
export const slackInstallationRepository = ({ slackInstallation: table }: Client): SlackInstallationRepository => ({
  async save({ key, installation }) {
    await table.upsert({ where: { key }, create: { key, installation }, update: { installation } })
  },

  find: async (key) => (await table.findUnique({ where: { key } }))?.installation ?? null,

  async remove(key) {
    await table.deleteMany({ where: { key } })
  },
})
