/** Numbers of 0 ≤ x < 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

type Mutation = (bytes: Uint8Array, random: () => number) => Uint8Array

const place = (limit: number, random: () => number) => Math.floor(random() * limit)

/** Changes `count` bytes among the first `within`. */
function scatter(bytes: Uint8Array, within: number, count: number, random: () => number): Uint8Array {
  const damaged = bytes.slice()
  for (let i = 0; i < count; i++) damaged[place(within, random)] = place(256, random)
  return damaged
}

/** Overwrites four bytes with a number that parsers trip over. */
function wildLength(bytes: Uint8Array, random: () => number): Uint8Array {
  const wild = [0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]
  const damaged = bytes.slice()
  const at = place(Math.min(bytes.length, 2000) - 4, random)
  new DataView(damaged.buffer).setUint32(at, wild[place(wild.length, random)] as number, random() < 0.5)
  return damaged
}

/** Moves a stretch of the file elsewhere in it. */
function transplant(bytes: Uint8Array, random: () => number): Uint8Array {
  const damaged = bytes.slice()
  const from = place(bytes.length, random)
  damaged.copyWithin(place(bytes.length, random), from, from + 1 + place(bytes.length / 4, random))
  return damaged
}

const mutations: Record<string, Mutation> = {
  truncated: (bytes, random) => bytes.slice(0, 1 + place(bytes.length, random)),
  flipped: (bytes, random) => scatter(bytes, bytes.length, Math.ceil(bytes.length * 0.005), random),
  'one byte': (bytes, random) => scatter(bytes, bytes.length, 1, random),
  header: (bytes, random) => scatter(bytes, Math.min(bytes.length, 300), 3, random),
  length: wildLength,
  transplanted: transplant,
}

/** A damaged copy, chosen by the seed, and what was done to it. */
export function mutate(bytes: Uint8Array, seed: number): { how: string; bytes: Uint8Array } {
  const random = randomNumbers(seed)
  const [how, mutation] = Object.entries(mutations)[place(Object.keys(mutations).length, random)] as [string, Mutation]
  return { how, bytes: mutation(bytes, random) }
}
