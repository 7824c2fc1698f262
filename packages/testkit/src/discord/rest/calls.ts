import type { ApiRequest } from './request.ts'

/** One request that the app made, and what it was answered. */
export interface Call {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly body: unknown
  /** Names of the files that came along. */
  readonly files: string[]
  readonly at: number
  /** Status of the answer; none while it is awaited, 0 when the connection was cut. */
  status: number | null
}

/** The entry of a request that was just made. */
export const newCall = ({ method, path, query, body, files }: ApiRequest, at: number): Call => ({
  method,
  path,
  query: String(query),
  body,
  files: files.map(({ name }) => name),
  at,
  status: null,
})
