import type { Graph } from '../../graph/graph.ts'
import type { ElementType, Value } from '../../graph/value.ts'
import { dataTypes } from '../../onnx/data-types.ts'
import { elementwise } from './broadcast.ts'

export const cast = (graph: Graph, x: Value, dtype: ElementType): Value =>
  x.dtype === dtype ? x : elementwise(graph, 'Cast', [x], dtype, { to: dataTypes[dtype] })

/** Most ONNX functions are defined for floats only. */
export const asFloat = (graph: Graph, x: Value): Value => cast(graph, x, 'float32')
