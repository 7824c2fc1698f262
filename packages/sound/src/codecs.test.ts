import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const wasm = new WebAssembly.Module(readFileSync(new URL('../codecs/codecs.wasm', import.meta.url)))

test('the codecs import nothing: a damaged file can reach nothing outside their memory', () => {
  expect(WebAssembly.Module.imports(wasm)).toEqual([])
})

test('the codecs may not grow beyond 256 MiB', () => {
  const { memory } = new WebAssembly.Instance(wasm).exports as { memory: WebAssembly.Memory }
  const pages = (256 * 2 ** 20) / 2 ** 16
  expect(() => memory.grow(pages)).toThrow(RangeError)
})
