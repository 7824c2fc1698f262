/** One measured figure, such as `{ what: 'decode 30 s of Opus', value: '41', unit: 'ms' }`. */
export interface Figure {
  what: string
  value: string
  unit: string
}

/** The line in which a benchmark reports a figure: its parts with a tab between them. */
export function formatFigure({ what, value, unit }: Figure): string {
  return [what, value, unit].join('\t')
}

/** Reads a benchmark's line; undefined for whatever else it prints. */
export function parseFigure(line: string): Figure | undefined {
  const [what, value, unit, ...rest] = line.split('\t')
  return what && value && unit !== undefined && rest.length === 0 ? { what, value, unit } : undefined
}
