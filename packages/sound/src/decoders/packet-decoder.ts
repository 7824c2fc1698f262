/** Decoded samples: one array a channel, all of one length, valid until the next packet. */
export interface Block {
  rate: number
  planes: Float32Array[]
}

/** Turns the packets of one track into sound, in order. */
export interface PacketDecoder {
  /** Frames at the start that belong to the codec, not to the recording. */
  priming: number
  /** The packet's sound; undefined when the packet is damaged. */
  decode(packet: Uint8Array): Block | undefined
}
