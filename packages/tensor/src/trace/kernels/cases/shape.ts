import * as tf from '@tensorflow/tfjs-core'
import { bools, type Case, floats, ints, one } from './case.ts'

export const shapeCases: Case[] = [
  one('reshape', floats([2, 3, 4]), (x) => tf.reshape(x, [6, 4])),
  one('reshape back and forth', floats([2, 3, 4]), (x) => tf.reshape(tf.reshape(x, [-1]), [4, 6])),
  one('expandDims and squeeze', floats([2, 1, 4]), (x) => tf.squeeze(tf.expandDims(x, -1), [1])),
  one('transpose', floats([2, 3, 4]), (x) => tf.transpose(x, [2, 0, 1])),
  one('transposes in a row', floats([2, 3, 4]), (x) => tf.transpose(tf.transpose(x, [2, 0, 1]), [1, 0, 2])),
  one('transposes that cancel', floats([2, 3, 4]), (x) =>
    tf.mul(tf.transpose(tf.transpose(x, [2, 0, 1]), [1, 2, 0]), 2),
  ),
  one('slice', floats([4, 5, 6]), (x) => tf.slice(x, [1, 0, 2], [2, 5, 3])),
  one('slice to the end', floats([4, 5]), (x) => tf.slice(x, [1], [-1])),
  one('stridedSlice', floats([6, 7]), (x) => tf.stridedSlice(x, [0, 1], [6, 7], [2, 3]), false),
  one('stridedSlice backwards', floats([6, 7]), (x) => tf.stridedSlice(x, [5, -1], [0, 0], [-2, -1]), false),
  one('stridedSlice of everything, backwards', floats([6]), (x) => tf.stridedSlice(x, [0], [0], [-1], 1, 1), false),
  one(
    'stridedSlice that drops an axis',
    floats([6, 7]),
    (x) => tf.stridedSlice(x, [2, 1], [3, 7], [1, 1], 0, 0, 0, 0, 1),
    false,
  ),
  one('concat', floats([2, 3]), (x) => tf.concat([x, tf.mul(x, 2), tf.ones([2, 3])], 1)),
  one('stack', floats([2, 3]), (x) => tf.stack([x, tf.square(x)], 1)),
  one('unstack', floats([2, 3, 2]), (x) => tf.unstack(x, 1)),
  one('split', floats([4, 6]), (x) => tf.split(x, 3, 1)),
  one('split into given sizes', floats([4, 6]), (x) => tf.split(x, [1, -1, 2], 1)),
  one('pad', floats([2, 3]), (x) =>
    tf.pad(
      x,
      [
        [1, 2],
        [0, 3],
      ],
      0.5,
    ),
  ),
  one(
    'pad of booleans',
    bools([2, 3]),
    (x) =>
      tf.pad(
        x,
        [
          [1, 0],
          [0, 3],
        ],
        1,
      ),
    false,
  ),
  one(
    'mirrorPad reflect',
    floats([4, 5]),
    (x) =>
      tf.mirrorPad(
        x,
        [
          [1, 2],
          [3, 0],
        ],
        'reflect',
      ),
    false,
  ),
  one(
    'mirrorPad symmetric',
    floats([4, 5]),
    (x) =>
      tf.mirrorPad(
        x,
        [
          [1, 2],
          [3, 0],
        ],
        'symmetric',
      ),
    false,
  ),
  one('reverse', floats([3, 4, 2]), (x) => tf.reverse(x, [0, 2])),
  one('reverse of everything', floats([3, 4]), (x) => tf.reverse(x)),
  one('tile', floats([2, 3]), (x) => tf.tile(x, [2, 3])),
  one('broadcastTo', floats([3, 1]), (x) => tf.broadcastTo(x, [2, 3, 4])),
  one('broadcastTo of ones', floats([3, 1]), (x) => tf.mul(tf.ones([2, 3, 4]), x)),
  one('zerosLike and onesLike', floats([3, 2]), (x) => [
    tf.add(tf.zerosLike(x), x),
    tf.mul(tf.onesLike(x), x),
    tf.zerosLike(x),
  ]),
  one('fill, range and linspace', floats([4]), (x) => [
    tf.add(x, tf.fill([3, 4], 2.5)),
    tf.mul(x, tf.range(3, -1, -1)),
    tf.sub(x, tf.linspace(0, 1, 4)),
  ]),
  one('gather', floats([4, 3]), (x) => tf.gather(x, tf.tensor1d([2, 0, 2], 'int32'))),
  one('gather along the last axis', floats([4, 3]), (x) =>
    tf.gather(
      x,
      tf.tensor2d(
        [
          [2, 0],
          [1, 1],
        ],
        [2, 2],
        'int32',
      ),
      1,
    ),
  ),
  one('oneHot', ints([5]), (x) => tf.oneHot(tf.add(x, tf.scalar(3, 'int32')) as tf.Tensor1D, 7, 2, -1), false),
  one('depthToSpace', floats([2, 2, 3, 8]), (x) => tf.depthToSpace(x as tf.Tensor4D, 2), false),
  one('resizeBilinear', floats([1, 4, 5, 2]), (x) => tf.image.resizeBilinear(x as tf.Tensor4D, [7, 3]), false),
  // TensorFlow.js gives a gradient of swapped height and width, so gradients are compared for square pictures only.
  one('resizeBilinear of a square, up', floats([2, 5, 5, 2]), (x) => tf.image.resizeBilinear(x as tf.Tensor4D, [7, 9])),
  one('resizeBilinear of a square, down', floats([2, 9, 9, 2]), (x) =>
    tf.image.resizeBilinear(x as tf.Tensor4D, [4, 5]),
  ),
  one('resizeBilinear, corners aligned', floats([1, 5, 5, 2]), (x) =>
    tf.image.resizeBilinear(x as tf.Tensor4D, [7, 9], true),
  ),
  one(
    'resizeBilinear, half pixels',
    floats([1, 4, 5, 2]),
    (x) => tf.image.resizeBilinear(x as tf.Tensor4D, [7, 9], false, true),
    false,
  ),
  one('resizeNearestNeighbor', floats([1, 4, 5, 2]), (x) => tf.image.resizeNearestNeighbor(x as tf.Tensor4D, [8, 10])),
  one('resizeNearestNeighbor down', floats([1, 9, 7, 2]), (x) =>
    tf.image.resizeNearestNeighbor(x as tf.Tensor4D, [4, 5]),
  ),
  one(
    'resizeNearestNeighbor, corners aligned',
    floats([1, 4, 5, 2]),
    (x) => tf.image.resizeNearestNeighbor(x as tf.Tensor4D, [7, 9], true),
    false,
  ),
  one(
    'resizeNearestNeighbor, half pixels',
    floats([1, 4, 5, 2]),
    (x) => tf.image.resizeNearestNeighbor(x as tf.Tensor4D, [7, 9], false, true),
    false,
  ),
]
