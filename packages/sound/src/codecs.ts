import { readFileSync } from 'node:fs'

/** Functions of codecs/src/lib.rs. Pointers are offsets into `memory`; a buffer handed over is freed by the callee. */
interface Exports {
  memory: WebAssembly.Memory
  allocate(bytes: number): number
  open(codec: number, pointer: number, bytes: number): number
  decode(pointer: number, bytes: number): number
  rate(): number
  channels(): number
  plane(channel: number): number
  allocate_samples(samples: number): number
  resample_from(from: number, to: number): void
  resample(pointer: number, samples: number): number
  resampled(): number
}

/** One instance of the codecs, its memory its own, able to import nothing. */
export interface Codecs extends Omit<Exports, 'memory'> {
  /** Copies bytes in; the pointer. */
  give(bytes: Uint8Array): number
  /** Copies samples in; the pointer. */
  giveSamples(samples: Float32Array): number
  /** A view of samples, valid until the next call. */
  view(pointer: number, samples: number): Float32Array
}

const wasm = new WebAssembly.Module(readFileSync(new URL('../codecs/codecs.wasm', import.meta.url)))

export function instantiateCodecs(): Codecs {
  const exports = new WebAssembly.Instance(wasm).exports as unknown as Exports
  const { memory, allocate, allocate_samples } = exports
  return {
    ...exports,
    give(bytes) {
      const pointer = allocate(bytes.length)
      new Uint8Array(memory.buffer, pointer, bytes.length).set(bytes)
      return pointer
    },
    giveSamples(samples) {
      const pointer = allocate_samples(samples.length)
      new Float32Array(memory.buffer, pointer, samples.length).set(samples)
      return pointer
    },
    view: (pointer, samples) => new Float32Array(memory.buffer, pointer, samples),
  }
}
