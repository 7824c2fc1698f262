import { arc, circle } from './svg.ts'

/** Sound made visible: arcs spreading from a point towards an angle in degrees. More and wider ones for more effort. */
export function waves(x: number, y: number, effort: number, direction: number, colour: string): string {
  const count = Math.round(5 * effort)
  return Array.from({ length: count }, (_, i) =>
    arc(
      x,
      y,
      3 + 3.2 * i,
      direction - 22 - 14 * effort,
      direction + 22 + 14 * effort,
      colour,
      0.7 + 0.9 * effort,
      `opacity="${(0.95 - 0.12 * i).toFixed(2)}"`,
    ),
  ).join('')
}

/** A glow behind what is played; the harder, the larger and brighter. Needs the gradient `glow`. */
export const glow = (x: number, y: number, effort: number): string =>
  circle(x, y, 6 + 26 * effort, 'url(#glow)', `opacity="${(0.15 + 0.75 * effort).toFixed(2)}"`)
