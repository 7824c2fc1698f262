/** A point in picture units; the picture is 64 × 64 with y downwards. */
export type Point = readonly [x: number, y: number]

/** Two decimals always, so that a picture's text is the same on every machine. */
const fixed = (value: number): string => value.toFixed(2)

const joined = (points: readonly Point[]): string => points.map(([x, y]) => `${fixed(x)},${fixed(y)}`).join(' ')

/** Further attributes, such as `opacity="0.5"`. */
type Extra = string

export const rect = (x: number, y: number, width: number, height: number, fill: string, extra: Extra = ''): string =>
  `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(Math.max(0, width))}" height="${fixed(Math.max(0, height))}" fill="${fill}" ${extra}/>`

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, extra: Extra = ''): string =>
  `<ellipse cx="${fixed(x)}" cy="${fixed(y)}" rx="${fixed(rx)}" ry="${fixed(ry)}" fill="${fill}" ${extra}/>`

export const circle = (x: number, y: number, radius: number, fill: string, extra: Extra = ''): string =>
  ellipse(x, y, radius, radius, fill, extra)

export const polygon = (points: readonly Point[], fill: string, extra: Extra = ''): string =>
  `<polygon points="${joined(points)}" fill="${fill}" ${extra}/>`

/** A line through points, with round ends. */
export const stroke = (points: readonly Point[], colour: string, width: number, extra: Extra = ''): string =>
  `<polyline points="${joined(points)}" fill="none" stroke="${colour}" stroke-width="${fixed(width)}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`

/** A closed shape through points with rounded corners (quadratic curves between the edges' middles). */
export function blob(points: readonly Point[], fill: string, extra: Extra = ''): string {
  const at = (i: number): Point => points[i % points.length] ?? [0, 0]
  const middle = (i: number): Point => [(at(i)[0] + at(i + 1)[0]) / 2, (at(i)[1] + at(i + 1)[1]) / 2]
  const curves = points.map((_, i) => `Q${joined([at(i + 1)])} ${joined([middle(i + 1)])}`)
  return `<path d="M${joined([middle(0)])}${curves.join('')}Z" fill="${fill}" ${extra}/>`
}

/** Part of a circle's outline between two angles in degrees, 0 to the right, growing clockwise. */
export function arc(
  x: number,
  y: number,
  radius: number,
  from: number,
  to: number,
  colour: string,
  width: number,
  extra: Extra = '',
): string {
  const steps = 8
  const points = Array.from({ length: steps + 1 }, (_, i): Point => {
    const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  })
  return stroke(points, colour, width, extra)
}

/** Many equal dots as a single element: a crowd, stars, spray. */
export function dots(points: readonly Point[], radius: number, fill: string, extra: Extra = ''): string {
  const path = points.map(([x, y]) => `M${fixed(x)} ${fixed(y)}h0`).join('')
  return `<path d="${path}" fill="none" stroke="${fill}" stroke-width="${fixed(2 * radius)}" stroke-linecap="round" ${extra}/>`
}

export interface Placement {
  x?: number
  y?: number
  scale?: number
  /** Degrees, clockwise. */
  turn?: number
  mirror?: boolean
}

/** Draws children around their own origin at a place, turned and scaled. */
export const place = (
  { x = 0, y = 0, scale = 1, turn = 0, mirror = false }: Placement,
  ...children: string[]
): string =>
  `<g transform="translate(${fixed(x)} ${fixed(y)}) rotate(${fixed(turn)}) scale(${fixed(mirror ? -scale : scale)} ${fixed(scale)})">${children.join('')}</g>`

/** A gradient definition to fill with as `url(#id)`: down the shape, or outwards from its middle. */
export function gradient(
  id: string,
  colours: readonly string[],
  kind: 'down' | 'across' | 'outwards' = 'down',
): string {
  const stops = colours.map((colour, i) => {
    const [stop = colour, opacity] = colour.split('/')
    return `<stop offset="${fixed(i / (colours.length - 1))}" stop-color="${stop}" stop-opacity="${opacity ?? '1'}"/>`
  })
  if (kind === 'outwards') return `<radialGradient id="${id}">${stops.join('')}</radialGradient>`
  const end = kind === 'down' ? 'x2="0" y2="1"' : 'x2="1" y2="0"'
  return `<linearGradient id="${id}" x1="0" y1="0" ${end}>${stops.join('')}</linearGradient>`
}
