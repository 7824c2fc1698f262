import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs-core'
import type { DType, NdArray } from '../nd-array.ts'
import type { Program } from '../program.ts'

/** Runs a program on TensorFlow.js's own CPU backend: the reference that compiled programs are compared with. */
export async function runEagerly(
  program: Program,
  inputs: Record<string, NdArray>,
): Promise<{ outputs: Record<string, NdArray>; kernelNames: string[] }> {
  await tf.setBackend('cpu')
  const outputs: Record<string, NdArray> = {}
  const { kernelNames } = await tf.profile(() =>
    tf.tidy(() => {
      const tensors = Object.entries(inputs).map(([name, { data, shape, dtype }]) => [
        name,
        tf.tensor(data, shape, dtype),
      ])
      for (const [name, tensor] of Object.entries(program(Object.fromEntries(tensors)))) {
        outputs[name] = { shape: tensor.shape, dtype: tensor.dtype as DType, data: tensor.dataSync() as Float32Array }
      }
      return tf.scalar(0)
    }),
  )
  return { outputs, kernelNames }
}
