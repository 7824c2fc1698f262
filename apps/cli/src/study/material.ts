/** A sound to draw from, read when its turn comes. */
export interface MaterialSound {
  name: string
  class: string
  practice: boolean
  /** Tells one sound from another of the same name, so that a run is only continued with the same ones. */
  identity: string
  /** Picks the noise of its pictures: the same for every model. */
  seed: number
  /** Mono 22 050 Hz in ±1. */
  samples: () => Promise<Float32Array>
  /** The picture of the scene that the sound really came from; null where there is none. */
  real: () => Promise<Uint8Array | null>
}

/** The sounds of a set of stimuli. */
export interface Material {
  /** Made by a program, which everything that comes of it says. */
  synthetic: boolean
  origin: string
  sounds: MaterialSound[]
}
