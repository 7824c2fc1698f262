import { SoundsceneError } from '@soundscene/errors'

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * A file's address, when it lies on one of a platform's own hosts (`name` or `name:port`): over HTTPS, or on this machine.
 * @throws SoundsceneError `chat/sound-unreachable`
 */
export function allowedAddress(url: string, hosts: readonly string[]): URL {
  if (!URL.canParse(url)) throw new SoundsceneError('chat/sound-unreachable')
  const address = new URL(url)
  const isPrivate = address.protocol === 'https:' || (address.protocol === 'http:' && loopback.has(address.hostname))
  const isKnown = hosts.includes(address.host) && address.username === '' && address.password === ''
  if (!isPrivate || !isKnown) throw new SoundsceneError('chat/sound-unreachable')
  return address
}
