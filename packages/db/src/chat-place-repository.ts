import type { Platform } from './answer.ts'
import type { Client } from './client.ts'

/** How channels are set. Channels and servers are salted hashes. */
export interface ChatPlaceRepository {
  /** Whether every sound posted in a channel is drawn; false until somebody wanted it. */
  isAutomatic(platform: Platform, channel: string): Promise<boolean>
  setAutomatic(platform: Platform, server: string, channel: string, automatic: boolean): Promise<void>
  /** Removes the settings of all channels of a server. */
  forgetServer(platform: Platform, server: string): Promise<void>
}

/** The repository on an open client. */
export const chatPlaceRepository = ({ chatPlace: table }: Client): ChatPlaceRepository => ({
  async isAutomatic(platform, channel) {
    return (await table.count({ where: { platform, channel, automatic: true } })) === 1
  },

  async setAutomatic(platform, server, channel, automatic) {
    const place = { platform, channel, server, automatic }
    const where = { platform_channel: { platform, channel } }
    await table.upsert({ where, create: place, update: { server, automatic } })
  },

  async forgetServer(platform, server) {
    await table.deleteMany({ where: { platform, server } })
  },
})
