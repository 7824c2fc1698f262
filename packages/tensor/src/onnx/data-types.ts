import type { ElementType } from '../graph/value.ts'

/** Numbers of TensorProto.DataType in onnx.proto3. */
export const dataTypes: Record<ElementType, number> = { float32: 1, int32: 6, int64: 7, bool: 9 }
