import * as tf from '@tensorflow/tfjs-core'
import { describe, expect, test } from 'vitest'
import { compile } from '../compile.ts'
import type { NdArray } from '../nd-array.ts'
import type { Program } from '../program.ts'
import { expectClose } from '../testing/close-to.ts'
import { randomArray } from '../testing/random-array.ts'
import { runEagerly } from '../testing/run-eagerly.ts'

type Inputs = Record<string, tf.Tensor>

/** Two blocks as SoundNet has them: pad, convolve over time, normalise by arithmetic, rectify, pool; then a mean. */
const listen: Program = ({ x, w1, w2, mean, scale }: Inputs) => {
  const block = (input: tf.Tensor, filter: tf.Tensor | undefined, window: number) => {
    const padded = tf.pad(input as tf.Tensor4D, [
      [0, 0],
      [4, 4],
      [0, 0],
      [0, 0],
    ])
    const convolved = tf.conv2d(padded, filter as tf.Tensor4D, [2, 1], 'valid')
    const normal = tf.add(tf.mul(tf.sub(convolved, mean as tf.Tensor), scale as tf.Tensor), 0.1)
    return tf.maxPool(tf.relu(normal) as tf.Tensor4D, [window, 1], [window, 1], 'valid')
  }
  const pooled = block(block(x as tf.Tensor, w1, 8), w2, 4)
  return { pooled, feature: tf.squeeze(tf.mean(pooled, 1), [1]) }
}

const weights: Record<string, NdArray> = {
  w1: randomArray([9, 1, 1, 4], 1),
  w2: randomArray([5, 1, 4, 4], 2),
  mean: randomArray([4], 3),
  scale: randomArray([4], 4, 'positive'),
}

async function compareAt(
  program: Program,
  shapes: Record<string, (number | string)[]>,
  sizes: Record<string, number>[],
  constants = {},
) {
  const compiled = await compile(
    program,
    Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, { shape }])),
    { constants },
  )
  for (const at of sizes) {
    const inputs = Object.fromEntries(
      Object.entries(shapes).map(([name, shape], i) => [
        name,
        randomArray(
          shape.map((d) => (typeof d === 'string' ? (at[d] as number) : d)),
          i,
        ),
      ]),
    )
    expectClose(await compiled.run(inputs), (await runEagerly(program, { ...inputs, ...constants })).outputs)
  }
  await compiled.dispose()
}

describe('a free dimension', () => {
  test('a sound network runs at any length once it is compiled', async () => {
    await compareAt(listen, { x: [1, 'T', 1, 1] }, [{ T: 500 }, { T: 777 }, { T: 4096 }], weights)
  })

  test('a batch may be of any size, also where the program reshapes it', async () => {
    const program: Program = ({ z, w }: Inputs) => {
      const n = (z as tf.Tensor).shape[0] as number
      const grown = tf.reshape(tf.matMul(z as tf.Tensor2D, w as tf.Tensor2D), [n, 2, 2, 3])
      const drawn = tf.conv2dTranspose(grown as tf.Tensor4D, tf.ones([4, 4, 2, 3]), [n, 4, 4, 2], 2, 'same')
      return {
        drawn,
        rows: tf.reshape(drawn, [n * 16, 2]),
        flat: tf.reshape(drawn, [n, -1]),
        centred: tf.sub(drawn, tf.mean(drawn, 0)),
      }
    }
    await compareAt(program, { z: ['N', 5], w: [5, 12] }, [{ N: 1 }, { N: 7 }])
  })

  test('two dimensions may vary at once', async () => {
    const program: Program = ({ a, b }: Inputs) => ({
      product: tf.matMul(a as tf.Tensor2D, b as tf.Tensor2D, false, true),
    })
    await compareAt(program, { a: ['N', 5], b: ['M', 5] }, [
      { N: 2, M: 3 },
      { N: 4, M: 1 },
    ])
  })

  test('a network that pads by the remainder of the length is refused, with the node that does it', async () => {
    const program: Program = ({ x }: Inputs) => ({
      y: tf.conv2d(tf.relu(x as tf.Tensor4D), tf.ones([4, 1, 1, 1]), [2, 1], 'same'),
    })
    await expect(compile(program, { x: { shape: [1, 'T', 1, 1] } })).rejects.toMatchObject({
      code: 'trace/fixed-dimension',
      message: expect.stringMatching(/"T".*an attribute of Conv/),
    })
  })

  test('a network that computes with the length itself is refused', async () => {
    const program: Program = ({ x }: Inputs) => ({
      y: tf.div(tf.sum(x as tf.Tensor, 0), (x as tf.Tensor).shape[0] as number),
    })
    await expect(compile(program, { x: { shape: ['N', 2] } })).rejects.toMatchObject({
      code: 'trace/fixed-dimension',
      message: expect.stringContaining('an operand of Div'),
    })
  })

  test('a network that fails at some sizes is refused with what it said', async () => {
    const program: Program = ({ x }: Inputs) => ({ y: tf.mean(tf.reshape(x as tf.Tensor, [-1, 2])) })
    await expect(compile(program, { x: { shape: ['N'] } })).rejects.toMatchObject({ code: 'trace/fixed-dimension' })
  })

  test('a letter must be one size in all inputs', async () => {
    const compiled = await compile(({ a, b }: Inputs) => ({ sum: tf.add(a as tf.Tensor, b as tf.Tensor) }), {
      a: { shape: ['N'] },
      b: { shape: ['N'] },
    })
    await expect(compiled.run({ a: randomArray([3], 1), b: randomArray([4], 1) })).rejects.toMatchObject({
      code: 'input/invalid',
    })
    await compiled.dispose()
  })
})
