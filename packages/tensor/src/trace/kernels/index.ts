import type { Kernel } from '../kernel.ts'
import { arithmeticKernels } from './arithmetic.ts'
import { comparisonKernels } from './comparison.ts'
import { convolutionKernels } from './convolution.ts'
import { depthwiseKernels } from './depthwise.ts'
import { indexingKernels } from './indexing.ts'
import { matmulKernels } from './matmul.ts'
import { poolingKernels } from './pooling.ts'
import { normalisationKernels, reductionKernels } from './reduction.ts'
import { resizeKernels } from './resize.ts'
import { shapeKernels } from './shape.ts'
import { unaryKernels } from './unary.ts'

/** Every TensorFlow.js kernel that can be traced, by its name there. */
export const kernels: Record<string, Kernel> = {
  ...arithmeticKernels,
  ...comparisonKernels,
  ...convolutionKernels,
  ...depthwiseKernels,
  ...indexingKernels,
  ...resizeKernels,
  ...matmulKernels,
  ...normalisationKernels,
  ...poolingKernels,
  ...reductionKernels,
  ...shapeKernels,
  ...unaryKernels,
}
