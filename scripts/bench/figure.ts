/** One measured figure, such as `{ what: 'decode, 30 s of Opus', value: '41 ms' }`. */
export interface Figure {
  what: string
  /** With its unit. */
  value: string
}

/** Reads a line in which a benchmark reports a figure, `what: value unit`; undefined for whatever else it prints. */
export function parseFigure(line: string): Figure | undefined {
  const [, what, value] = /^(\S.*): (\S.*)$/.exec(line) ?? []
  return what && value ? { what, value } : undefined
}
