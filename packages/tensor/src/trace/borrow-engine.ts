import { SoundsceneError } from '@soundscene/errors'
import { engine, getKernel, type KernelBackend } from '@tensorflow/tfjs-core'

/** What decides where the engine of TensorFlow.js sends its kernels; it has one engine for the whole process. */
interface Destination {
  backendName: string | null
  backendInstance: KernelBackend | null
  runKernel: (name: string, ...rest: unknown[]) => unknown
}

/**
 * Runs `work` with the engine sending every kernel to `backend`, then puts the caller's backend back and disposes of
 * every tensor that was made. `work` is synchronous, so nobody else ever sees the engine in between.
 */
export function borrowEngine(backendName: string, backend: KernelBackend, work: () => void): void {
  const destination = engine() as unknown as Destination
  const { backendName: previousName, backendInstance: previousBackend, runKernel } = destination
  const borrowed: Destination = {
    backendName,
    backendInstance: backend,
    runKernel(name, ...rest) {
      if (!getKernel(name, backendName))
        throw new SoundsceneError('trace/unsupported-op', { op: name, backend: backendName })
      return runKernel.call(destination, name, ...rest)
    },
  }
  try {
    Object.assign(destination, borrowed)
    engine().tidy(backendName, work)
  } finally {
    Object.assign(destination, { backendName: previousName, backendInstance: previousBackend })
    Reflect.deleteProperty(destination, 'runKernel')
  }
}
