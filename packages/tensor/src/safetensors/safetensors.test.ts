import { describe, expect, test } from 'vitest'
import { random, randomArray } from '../testing/random-array.ts'
import { readSafetensors } from './read-safetensors.ts'
import { writeSafetensors } from './write-safetensors.ts'

/** A file with any header, made by hand from the format's description. */
function file(header: unknown, body = new Uint8Array(0), claimed?: bigint): Uint8Array {
  const text = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(claimed ?? BigInt(text.length))
  return new Uint8Array(Buffer.concat([length, text, body]))
}

const tensor = (dtype: string, shape: number[], begin: number, end: number) => ({
  dtype,
  shape,
  data_offsets: [begin, end],
})
const bytes = (...values: number[]) => Uint8Array.from(values)

const tensors = {
  weight: randomArray([2, 3], 1),
  steps: randomArray([3], 2, 'integers', 'int32'),
  mask: randomArray([5], 3, 'bits', 'bool'),
  scalar: randomArray([], 4),
  nothing: randomArray([0, 4], 5),
}

describe('readSafetensors', () => {
  test('reads every supported type from a file made by hand', () => {
    const body = new Uint8Array(4 + 4 + 8 + 4 + 2)
    const view = new DataView(body.buffer)
    view.setFloat32(0, 1.5, true)
    view.setInt32(4, -7, true)
    view.setBigInt64(8, -(2n ** 31n), true)
    view.setUint16(16, 0x3e00, true)
    view.setUint16(18, 0xfc00, true)
    body.set([200, 1], 20)
    const header = {
      __metadata__: { format: 'pt' },
      f: tensor('F32', [1], 0, 4),
      i: tensor('I32', [], 4, 8),
      long: tensor('I64', [1, 1], 8, 16),
      half: tensor('F16', [2], 16, 20),
      u: tensor('U8', [1], 20, 21),
      b: tensor('BOOL', [1], 21, 22),
    }
    expect(readSafetensors(file(header, body))).toEqual({
      metadata: { format: 'pt' },
      tensors: {
        f: { shape: [1], dtype: 'float32', data: Float32Array.of(1.5) },
        i: { shape: [], dtype: 'int32', data: Int32Array.of(-7) },
        long: { shape: [1, 1], dtype: 'int32', data: Int32Array.of(-(2 ** 31)) },
        half: { shape: [2], dtype: 'float32', data: Float32Array.of(1.5, Number.NEGATIVE_INFINITY) },
        u: { shape: [1], dtype: 'int32', data: Int32Array.of(200) },
        b: { shape: [1], dtype: 'bool', data: Uint8Array.of(1) },
      },
    })
  })

  test('gives arrays that are independent of the file and aligned', () => {
    const whole = new Uint8Array([9, ...writeSafetensors(tensors)])
    const read = readSafetensors(whole.subarray(1))
    whole.fill(0)
    expect(read.tensors).toEqual(tensors)
  })

  const four = bytes(0, 0, 0, 0)
  test.each([
    ['an empty file', bytes(), /too short/],
    ['a header beyond the file', file({}, four, 5000n), /header of 5000 bytes/],
    ['a header length that overflows', file({}, four, 2n ** 64n - 1n), /header of 18446744073709551615 bytes/],
    ['a header that is not UTF-8', file('', four, 2n).fill(0xff, 8), /not UTF-8/],
    ['a header that is not JSON', file('{"a":', four), /not JSON/],
    ['a header that is a list', file([], four), /not a JSON object/],
    ['a header that is null', file('null'), /not a JSON object/],
    ['an entry that is a number', file({ a: 1 }), /"a" is not described/],
    ['an entry without offsets', file({ a: { dtype: 'F32', shape: [1] } }, four), /"a" is not described/],
    [
      'an entry with a field too many',
      file({ a: { ...tensor('F32', [1], 0, 4), strides: [1] } }, four),
      /"a" is not described/,
    ],
    ['a fractional dimension', file({ a: tensor('F32', [0.5], 0, 4) }, four), /"a" is not described/],
    ['a negative dimension', file({ a: tensor('F32', [-1, -1], 0, 4) }, four), /"a" is not described/],
    ['negative offsets', file({ a: tensor('F32', [1], -4, 0) }, four), /"a" is not described/],
    [
      'offsets beyond the integers',
      file('{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,1e300]}}', four),
      /"a" is not described/,
    ],
    ['metadata that is not strings', file({ __metadata__: { step: 3 } }), /metadata/],
    [
      'a name twice',
      file(
        '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"I32","shape":[1],"data_offsets":[0,4]}}',
        four,
      ),
      /"a" twice/,
    ],
    [
      'a name twice, written differently',
      file(
        '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"\\u0061":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}',
        four,
      ),
      /"a" twice/,
    ],
    [
      'a field twice',
      file('{"a":{"dtype":"F32","dtype":"I32","shape":[1],"data_offsets":[0,4]}}', four),
      /"dtype" twice/,
    ],
    [
      'a prototype as a name',
      file('{"__proto__":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', four),
      /__proto__/,
    ],
    ['a prototype in the metadata', file('{"__metadata__":{"__proto__":"x"}}'), /__proto__/],
    ['an unknown type', file({ a: tensor('BF16', [2], 0, 4) }, four), /type "BF16"/],
    [
      'a type that is a property of every object',
      file({ a: tensor('constructor', [1], 0, 4) }, four),
      /type "constructor"/,
    ],
    [
      'a shape that does not fit',
      file({ a: tensor('F32', [2], 0, 4) }, four),
      /4 bytes, which do not fit its shape \[2\]/,
    ],
    [
      'a shape whose product overflows',
      file({ a: tensor('F32', Array(32).fill(2 ** 53 - 1), 0, 4) }, four),
      /do not fit its shape/,
    ],
    ['an end before its begin', file({ a: tensor('F32', [1], 4, 0) }, four), /outside/],
    ['an end beyond the file', file({ a: tensor('F32', [2], 0, 8) }, four), /outside/],
    [
      'an overlap',
      file({ a: tensor('F32', [1], 0, 4), b: tensor('F32', [1], 0, 4) }, four),
      /overlap before the tensor "b"/,
    ],
    [
      'a gap',
      file({ a: tensor('U8', [1], 0, 1), b: tensor('U8', [1], 2, 3) }, bytes(1, 2, 3)),
      /gap before the tensor "b"/,
    ],
    ['bytes at its end', file({ a: tensor('F32', [1], 0, 4) }, bytes(0, 0, 0, 0, 9)), /1 bytes at its end/],
    ['an integer beyond 32 bits', file({ a: tensor('I64', [1], 0, 8) }, bytes(0, 0, 0, 0, 1, 0, 0, 0)), /4294967296/],
    ['a boolean that is neither', file({ a: tensor('BOOL', [1], 0, 1) }, bytes(2)), /the boolean 2/],
  ] as [string, Uint8Array, RegExp][])('refuses %s', (_, damaged, complaint) => {
    expect(() => readSafetensors(damaged)).toThrow(complaint)
    expect(() => readSafetensors(damaged)).toThrow(expect.objectContaining({ code: 'weights/damaged' }))
  })

  test('a name that looks like JSON syntax is only a name', () => {
    const odd = {
      '{"a": [': randomArray([1], 1),
      'a\\': randomArray([1], 2),
      '': randomArray([1], 3),
      constructor: randomArray([1], 4),
    }
    expect(readSafetensors(writeSafetensors(odd)).tensors).toEqual(odd)
  })

  test('never fails in another way than by saying what is damaged', () => {
    const next = random(11)
    const whole = writeSafetensors(tensors, { metadata: { a: 'b' } })
    for (let i = 0; i < 3000; i++) {
      const bytes = whole.slice(0, next() < 0.3 ? Math.floor(next() * whole.length) : undefined)
      for (let flips = 0; flips < 3; flips++) bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256)
      try {
        readSafetensors(bytes)
      } catch (error) {
        expect(error).toMatchObject({ code: 'weights/damaged' })
      }
    }
  })
})

describe('writeSafetensors', () => {
  test('writes what readSafetensors reads back', () => {
    expect(readSafetensors(writeSafetensors(tensors, { metadata: { epoch: '3' } }))).toEqual({
      tensors,
      metadata: { epoch: '3' },
    })
  })

  test('stores floats in half the space when asked, rounded to the nearest', () => {
    const data = Float32Array.of(1, 1 + 2 ** -11, -70000, 2 ** -24, Number.NaN)
    const { tensors } = readSafetensors(
      writeSafetensors({ a: { shape: [5], dtype: 'float32', data } }, { dtype: 'F16' }),
    )
    expect([...(tensors.a?.data ?? [])]).toEqual([1, 1, Number.NEGATIVE_INFINITY, 2 ** -24, Number.NaN])
  })

  test('aligns the header and every tensor', () => {
    const bytes = writeSafetensors({ b: tensors.mask, a: tensors.weight })
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true))
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)))
    expect([length % 8, header.a.data_offsets, header.b.data_offsets]).toEqual([0, [0, 24], [24, 29]])
  })

  test.each(['__metadata__', '__proto__'])('refuses a tensor named %s', (name) => {
    expect(() => writeSafetensors(Object.fromEntries([[name, tensors.weight]]))).toThrow(/named/)
  })

  test('refuses an array whose data does not fit its shape', () => {
    expect(() => writeSafetensors({ a: { shape: [3], dtype: 'float32', data: new Float32Array(2) } })).toThrow(
      expect.objectContaining({ code: 'input/invalid' }),
    )
  })

  test('reads the bytes that Node hands out, which lie in the middle of a larger buffer', () => {
    const written = writeSafetensors({ a: tensors.weight, b: tensors.weight })
    const pooled = Buffer.concat([Buffer.alloc(3), written]).subarray(3)
    expect(readSafetensors(pooled).tensors).toEqual(readSafetensors(written).tensors)
  })
})
