import type { z } from 'zod'
import { ApiError } from './api-error.ts'
import { formError } from './form-error.ts'

/** One thing wrong with a request's body, and where. */
export interface FormError {
  path: readonly PropertyKey[]
  code: string
  message: string
}

/**
 * The body in the shape that the schema asks for.
 * @throws ApiError 50035 with the tree of errors that Discord answers
 */
export const readForm = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> => {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  return refuseForm(result.error.issues.map((issue) => formError(issue)))
}

/** @throws ApiError 50035 always */
export const refuseForm = (errors: readonly FormError[]): never => {
  throw new ApiError(400, { message: 'Invalid Form Body', code: 50035, errors: tree(errors) })
}

/** @throws ApiError 50035 when there are any errors */
export const passForm = (errors: readonly FormError[]): void => {
  if (errors.length > 0) refuseForm(errors)
}

interface ErrorTree {
  _errors?: { code: string; message: string }[]
  [key: string]: ErrorTree | ErrorTree['_errors']
}

const tree = (errors: readonly FormError[]): ErrorTree => {
  const root: ErrorTree = {}
  for (const { path, code, message } of errors) {
    const leaf = path.reduce<ErrorTree>((node, key) => child(node, String(key)), root)
    leaf._errors = [...(leaf._errors ?? []), { code, message }]
  }
  return root
}

const child = (node: ErrorTree, key: string): ErrorTree => {
  node[key] ??= {}
  return node[key] as ErrorTree
}
