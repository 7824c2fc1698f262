import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { roof, stand } from './crowd.ts'
import { someHorizon, tree } from './land.ts'
import type { Light } from './light.ts'
import { sky } from './sky.ts'
import { polygon, rect, stroke } from './svg.ts'

/**
 * Everything above a playing field's far edge: from a roofed stadium (openness 0) to a few rows of benches in a park.
 * The rows fill with loudness.
 */
export function venue({ loudness, openness }: Scene, edge: number, light: Light, random: Random): string {
  const rows = 7 + (edge - 9) * (1 - openness)
  const top = edge - Math.min(rows, edge - 1)
  const fullness = 0.03 + 0.93 * loudness
  const parts = [sky(light, edge, random.fork('sky')), someHorizon(light, edge, random.fork('horizon'))]
  if (openness > 0.55)
    for (let i = 0; i < Math.round(6 * openness); i++)
      parts.push(tree(random.between(0, 64), edge - 2, random.between(9, 16), light, random))
  if (openness < 0.5)
    parts.push(floodlight(random.between(4, 14), top, light), floodlight(random.between(50, 60), top, light))
  parts.push(stand(top, edge, fullness, light, random.fork('crowd')))
  if (openness < 0.25) parts.push(roof(Math.max(3, top + 2), light, random))
  return parts.join('')
}

const floodlight = (x: number, y: number, light: Light): string =>
  stroke(
    [
      [x, y + 2],
      [x, y - 7],
    ],
    light.colour(210, 6, 45),
    0.8,
  ) +
  rect(x - 3, y - 10, 6, 3.4, '#fffbe2') +
  polygon(
    [
      [x - 3, y - 6.6],
      [x + 3, y - 6.6],
      [x + 9, 64],
      [x - 9, 64],
    ],
    '#fffbe2',
    'opacity="0.06"',
  )
