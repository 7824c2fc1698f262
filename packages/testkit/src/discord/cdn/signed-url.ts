import { createHmac } from 'node:crypto'
import type { World } from '../world/world.ts'

/** Discord gives a signed address a day. */
const addressLifeMs = 86_400_000

/** Address of a file with expiry, issue and signature, as Discord signs it anew each time it shows a message. */
export const signedUrl = (world: World, path: string): string => {
  const issued = Math.floor(world.now() / 1000)
  const is = issued.toString(16)
  const ex = (issued + addressLifeMs / 1000).toString(16)
  return `${world.cdnUrl}${path}?ex=${ex}&is=${is}&hm=${signature(path, ex, is)}&`
}

/** Whether an address is one that was signed, and not too long ago. */
export const isSigned = (world: World, url: URL): boolean => {
  const ex = url.searchParams.get('ex') ?? ''
  const is = url.searchParams.get('is') ?? ''
  const isOurs = url.searchParams.get('hm') === signature(url.pathname, ex, is)
  return isOurs && Number.parseInt(ex, 16) * 1000 > world.now()
}

const signature = (path: string, ex: string, is: string): string =>
  createHmac('sha256', 'the fake CDN').update(`${path} ${ex} ${is}`).digest('hex')
