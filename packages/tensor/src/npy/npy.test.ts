import { describe, expect, test } from 'vitest'
import type { NdArray } from '../nd-array.ts'
import { random, randomArray } from '../testing/random-array.ts'
import { numpyFiles, refusedFiles } from './fixtures.ts'
import { readNpy } from './read-npy.ts'
import { writeNpy } from './write-npy.ts'

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))

function file(header: string, body = new Uint8Array(0), version = 1): Uint8Array {
  const text = Buffer.from(header, 'latin1')
  const head = Buffer.from(`\x93NUMPY${String.fromCharCode(version)}\0\0\0`, 'latin1')
  head.writeUInt16LE(text.length, 8)
  return new Uint8Array(Buffer.concat([head, text, body]))
}

const dictionary = (descr: string, order: string, shape: string) =>
  `{'descr': ${descr}, 'fortran_order': ${order}, 'shape': ${shape}, }\n`

describe('readNpy', () => {
  test.each(numpyFiles)('reads $title as NumPy wrote it', ({ file, shape, numbers }) => {
    const array = readNpy(bytesOf(file))
    expect(array.shape).toEqual(shape)
    expect([...array.data]).toEqual(numbers)
  })

  test.each(refusedFiles)('refuses $title', ({ file, complaint }) => {
    expect(() => readNpy(bytesOf(file))).toThrow(complaint)
  })

  const body = new Uint8Array(8)
  test.each([
    ['an empty file', new Uint8Array(0), /not a .npy file/],
    ['another file', new TextEncoder().encode('RIFF----WAVEfmt '), /not a .npy file/],
    ['an unknown version', file(dictionary("'<f4'", 'False', '(2,)'), body, 9), /version 9/],
    [
      'a header beyond the file',
      file(dictionary("'<f4'", 'False', '(2,)'), body).subarray(0, 40),
      /header of \d+ bytes/,
    ],
    ['code in the header', file("__import__('os').system('true')", body), /not one that NumPy writes/],
    ['an expression as the shape', file(dictionary("'<f4'", 'False', '(1+1,)'), body), /not one that NumPy writes/],
    ['a negative dimension', file(dictionary("'<f4'", 'False', '(-2,)'), body), /not one that NumPy writes/],
    ['a shape that is no tuple', file(dictionary("'<f4'", 'False', '2'), body), /not one that NumPy writes/],
    [
      'a dimension too many',
      file(dictionary("'<f4'", 'False', `(${'1,'.repeat(33)})`), new Uint8Array(4)),
      /33 dimensions/,
    ],
    ['a key too many', file("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'x': '1'}", body), /exactly/],
    ['a key twice', file("{'descr': '<f4', 'descr': '<f4', 'shape': (2,)}", body), /twice/],
    ['a missing key', file("{'descr': '<f4', 'shape': (2,)}", body), /exactly/],
    ['an open dictionary', file("{'descr': '<f4'", body), /not one that NumPy writes/],
    ['too few numbers', file(dictionary("'<f4'", 'False', '(3,)'), body), /needs 12/],
    ['too many numbers', file(dictionary("'<f4'", 'False', '(1,)'), body), /needs 4/],
    [
      'a shape beyond all memory',
      file(dictionary("'<f4'", 'False', '(9999999999999999, 9999999999999999)'), body),
      /needs/,
    ],
    ['a boolean that is neither', file(dictionary("'|b1'", 'False', '(2,)'), Uint8Array.of(1, 2)), /the boolean 2/],
  ] as [string, Uint8Array, RegExp][])('refuses %s', (_, bytes, complaint) => {
    expect(() => readNpy(bytes)).toThrow(complaint)
    expect(() => readNpy(bytes)).toThrow(expect.objectContaining({ code: 'array/damaged' }))
  })

  test('never fails in another way than by saying what is damaged', () => {
    const next = random(5)
    const whole = writeNpy(randomArray([3, 4], 1))
    for (let i = 0; i < 3000; i++) {
      const bytes = whole.slice(0, next() < 0.3 ? Math.floor(next() * whole.length) : undefined)
      for (let flips = 0; flips < 3; flips++)
        bytes[Math.floor(next() * Math.min(bytes.length, 90))] = Math.floor(next() * 256)
      try {
        readNpy(bytes)
      } catch (error) {
        expect(error).toMatchObject({ code: 'array/damaged' })
      }
    }
  })
})

describe('writeNpy', () => {
  test.each([
    randomArray([], 1),
    randomArray([5], 2),
    randomArray([2, 3, 4], 3, 'integers', 'int32'),
    randomArray([6], 4, 'bits', 'bool'),
    randomArray([0, 2], 5),
  ])('writes what readNpy reads back: $dtype $shape', (array: NdArray) => {
    expect(readNpy(writeNpy(array))).toEqual(array)
  })

  test('writes the same bytes as NumPy', () => {
    const [first] = numpyFiles
    expect(Buffer.from(writeNpy(readNpy(bytesOf(first?.file ?? '')))).toString('base64')).toBe(first?.file)
  })
})
