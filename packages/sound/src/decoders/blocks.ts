import { SoundsceneError } from '@soundscene/errors'
import type { Track } from '../containers/open-track.ts'
import type { Block, PacketDecoder } from './packet-decoder.ts'

/** Share of damaged packets that is bridged over in silence, as a player would. */
const tolerated = 0.1

const cut = ({ rate, planes }: Block, from: number, to: number): Block => ({
  rate,
  planes: planes.map((plane) => plane.subarray(from, Math.max(from, to))),
})

/**
 * Decodes a track packet by packet, without what the codec put before the recording (priming) or after it (padding).
 * A block is valid until the next one is asked for.
 * @throws SoundsceneError when nothing, or more than a tenth of the packets, can't be decoded: `sound/truncated` if the
 * last packet is one of them, else `sound/damaged`
 */
export async function* blocks(track: Track, decoder: PacketDecoder): AsyncGenerator<Block> {
  let packet = await track.packets.getFirstPacket()
  const start = packet?.timestamp ?? 0
  let lastIsWhole = true
  const count = { decoded: 0, damaged: 0, skipped: 0, frames: 0 }
  while (packet) {
    const next = await track.packets.getNextPacket(packet)
    const block = decoder.decode(packet.data)
    if (block) {
      const { rate, planes } = block
      const length = planes[0]?.length ?? 0
      const unskipped = Math.max(decoder.priming, Math.round(-start * rate)) - count.skipped
      const from = Math.min(length, Math.max(0, unskipped))
      const end = Math.round((packet.timestamp + packet.duration - Math.max(0, start)) * rate) - count.frames
      const to = !next && track.exactEnd && packet.duration > 0 ? Math.min(length, from + end) : length
      count.skipped += from
      count.frames += Math.max(0, to - from)
      yield cut(block, from, to)
    }
    count[block ? 'decoded' : 'damaged']++
    lastIsWhole = block !== undefined
    packet = next
  }
  if (count.damaged > tolerated * count.decoded || count.decoded === 0)
    throw new SoundsceneError(lastIsWhole ? 'sound/damaged' : 'sound/truncated')
}
