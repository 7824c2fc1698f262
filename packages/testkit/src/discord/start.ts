import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Cdn } from './cdn/cdn.ts'
import { FakeDiscord } from './fake-discord.ts'
import { Gateway } from './gateway/gateway.ts'
import type { Call } from './rest/calls.ts'
import { restFaults } from './rest/faults.ts'
import { restServer } from './rest/rest-server.ts'
import { realSettings, type Settings } from './world/settings.ts'
import { World } from './world/world.ts'

/** How this Discord differs from the real one; every value has the real one's unless noted. */
export interface FakeDiscordOptions extends Partial<Settings> {
  /** The present, in ms; a test's own clock. */
  now?: () => number
}

/** Starts a Discord on free ports of 127.0.0.1. */
export const startFakeDiscord = async ({
  now = Date.now,
  ...settings
}: FakeDiscordOptions = {}): Promise<FakeDiscord> => {
  const world = new World({ ...realSettings, ...settings }, now)
  const faults = restFaults()
  const calls: Call[] = []
  const cdn = new Cdn(world)
  const rest = restServer(world, faults, calls)
  const gateway = new Gateway(world, rest)
  const host = await listen(rest)
  world.cdnUrl = `http://${await listen(cdn.server)}`
  world.gatewayUrl = `ws://${host}/gateway`
  return new FakeDiscord({ world, url: `http://${host}`, rest, cdn, faults, gateway, calls })
}

const listen = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}
