import { addressOf } from '../api.ts'

/** A stimulus that can't be shown on this device, whatever the connection. */
export class Broken extends Error {
  readonly what: 'sound' | 'picture'

  constructor(what: 'sound' | 'picture') {
    super(`The ${what} can't be shown.`)
    this.what = what
  }
}

/** Sounds and pictures of a study, fetched and decoded once each. A promise is pending for as long as there is no connection. */
export interface StimulusStore {
  address(id: string): string
  sound(id: string): Promise<AudioBuffer>
  picture(id: string): Promise<void>
}

const pausesMs = [500, 1_000, 2_000, 4_000]

/** @throws Broken for what can't be had or decoded */
export function stimulusStore(study: string): StimulusStore {
  const sounds = new Map<string, Promise<AudioBuffer>>()
  const pictures = new Map<string, Promise<void>>()
  // Held, so that a decoded picture stays decoded until it is shown.
  const images = new Map<string, HTMLImageElement>()
  const address = (id: string) => addressOf(study, `/stimuli/${id}`)

  async function loadPicture(id: string): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      const image = new Image()
      image.src = address(id)
      images.set(id, image)
      const shown = await image.decode().then(
        () => true,
        () => false,
      )
      if (shown) return
      // The bytes are there and are no picture, or the connection is gone; only the first is the picture's fault.
      await fetchBytes(address(id), 'picture')
      if (attempt > 0) throw new Broken('picture')
    }
  }

  return {
    address,
    sound: (id) => remember(sounds, id, async () => decode(await fetchBytes(address(id), 'sound'))),
    picture: (id) => remember(pictures, id, () => loadPicture(id)),
  }
}

function remember<T>(known: Map<string, Promise<T>>, id: string, load: () => Promise<T>): Promise<T> {
  const loading = known.get(id) ?? load()
  known.set(id, loading)
  loading.catch(() => {})
  return loading
}

async function fetchBytes(address: string, what: Broken['what']): Promise<ArrayBuffer> {
  for (let attempt = 0; ; attempt += 1) {
    const response = await fetch(address).catch(() => null)
    if (response?.ok) {
      const bytes = await response.arrayBuffer().catch(() => null)
      if (bytes) return bytes
    } else if (response && response.status < 500 && response.status !== 429) throw new Broken(what)
    await pause(pausesMs[Math.min(attempt, pausesMs.length - 1)] as number)
  }
}

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(go, ms)
    addEventListener('online', go)
    function go() {
      clearTimeout(timer)
      removeEventListener('online', go)
      resolve()
    }
  })

/** Decoding needs no gesture, unlike playing. */
async function decode(bytes: ArrayBuffer): Promise<AudioBuffer> {
  try {
    return await new OfflineAudioContext(1, 1, 44_100).decodeAudioData(bytes)
  } catch {
    throw new Broken('sound')
  }
}
