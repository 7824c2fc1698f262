import { BufferTarget, EncodedAudioPacketSource, EncodedPacket, OggOutputFormat, Output } from 'mediabunny'
import { readFixture } from '../fixtures/read-fixture.ts'
import { openTrack, type Track } from '../src/containers/open-track.ts'

async function packetsOf({ packets }: Track): Promise<EncodedPacket[]> {
  const all: EncodedPacket[] = []
  for await (const packet of packets.packets()) all.push(packet)
  return all
}

/** A Discord-like voice note, Ogg/Opus 48 kHz mono at 32 kbit/s: a short one said again until it lasts `seconds`. */
export async function voiceNote(seconds: number): Promise<Uint8Array> {
  const track = await openTrack(readFixture('discord-voice.ogg'))
  const packets = await packetsOf(track)
  const output = new Output({ format: new OggOutputFormat(), target: new BufferTarget() })
  const source = new EncodedAudioPacketSource('opus')
  output.addAudioTrack(source)
  await output.start()
  const { channels: numberOfChannels, rate: sampleRate, description } = track
  const decoderConfig = { codec: 'opus', numberOfChannels, sampleRate, ...(description && { description }) }
  const duration = 0.02
  for (let i = 0; i < seconds / duration; i++) {
    const { data } = packets[i % packets.length] as EncodedPacket
    await source.add(new EncodedPacket(data, 'key', i * duration, duration), { decoderConfig })
  }
  await output.finalize()
  return new Uint8Array(output.target.buffer as ArrayBuffer)
}
