import { countOf } from '../count.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { blend } from './colour.ts'
import { foregroundGrass, narrows, someHorizon, tree } from './land.ts'
import { type Light, someLight } from './light.ts'
import { sky } from './sky.ts'
import { circle, ellipse, place, polygon, rect, stroke } from './svg.ts'

interface Livery {
  hull: string
  shade: string
  accent: string
  glass: string
}

/** Aircraft over land: nearness is loudness, airliner to propeller plane is pitch, how many is rate. */
export function planePicture({ loudness, pitch, rate, openness }: Scene, random: Random): string {
  const light = someLight(random.fork('light'))
  const horizon = 50 + 9 * openness
  const view = random.fork('view').pick([sideView, sideView, frontView, topView])
  const livery = someLivery(light, random)
  const turn = random.fork('turn').between(-16, 8)
  const planes = countOf(rate, 3)
  const near = 0.34 + 0.86 * loudness
  const aircraft = Array.from({ length: planes }, (_, i) => {
    const lead = i === 0
    const x = lead
      ? random.between(28, 38) - (planes > 1 ? 5 : 0)
      : i === 1
        ? random.between(46, 56)
        : random.between(8, 20)
    const y = lead ? random.between(24, 32) : i === 1 ? random.between(8, 16) : random.between(8, 15)
    return place({ x, y, turn, scale: near * (lead ? 1 : 0.55) }, view(pitch, livery))
  })
  return [
    sky(light, horizon, random.fork('sky')),
    someHorizon(light, horizon, random.fork('horizon')),
    ground(light, horizon, random.fork('ground')),
    narrows(openness, light, 64, random.fork('walls')),
    ...aircraft.reverse(),
    random.fork('grass').chance(0.25) ? foregroundGrass(light, random.fork('blades')) : '',
  ].join('')
}

function someLivery(light: Light, random: Random): Livery {
  const hull = light.colour(random.between(0, 360), random.pick([4, 8, 60]), random.between(70, 94))
  const night = light.hour === 'night' ? 0.15 : 0
  return {
    hull: blend(hull, '#ffffff', night),
    shade: blend(hull, '#1c2438', 0.38),
    accent: light.colour(random.between(0, 360), 75, 48),
    glass: '#22334a',
  }
}

function ground(light: Light, y: number, random: Random): string {
  const colour = light.colour(random.pick([105, 90, 45, 205]), 34, 36)
  return (
    rect(0, y, 64, 64 - y, colour) +
    (random.chance(0.4) ? tree(random.between(4, 60), y + 2, random.between(6, 12), light, random) : '')
  )
}

/** From slender airliner (0) to stubby propeller plane (1). */
function sideView(pitch: number, { hull, shade, accent, glass }: Livery): string {
  const length = 25 - 9 * pitch
  const girth = 3.1 + 1.3 * pitch
  const propeller = pitch > 0.5
  return [
    polygon(
      [
        [-length + 3, -0.5],
        [-length - 2, -10 + 2 * pitch],
        [-length + 2.5, -10 + 2 * pitch],
        [-length + 8, -1],
      ],
      accent,
    ),
    ellipse(0, 0, length, girth, hull),
    ellipse(-1, girth * 0.45, length * 0.93, girth * 0.52, shade, 'opacity="0.55"'),
    polygon(
      [
        [-length + 1, 0.4],
        [-length - 3, 3],
        [-length + 1, 3],
        [-length + 7, 0.6],
      ],
      shade,
    ),
    propeller ? cockpit(length, girth, glass) : windows(length, girth, glass),
    propeller
      ? polygon(
          [
            [-2, -girth - 0.6],
            [7, -girth - 0.6],
            [6, -girth + 1.2],
            [-3, -girth + 1.2],
          ],
          accent,
        ) +
        stroke(
          [
            [-1, -girth + 1],
            [2, 1.5],
          ],
          shade,
          0.6,
        ) +
        ellipse(length + 0.8, 0, 0.9, 7, '#e8eef4', 'opacity="0.65"') +
        circle(length + 0.4, 0, 1, accent) +
        stroke(
          [
            [5, girth],
            [6, girth + 3],
          ],
          shade,
          0.8,
        ) +
        circle(6, girth + 3.2, 1.6, '#20242c')
      : polygon(
          [
            [5, 0.8],
            [-8, 11 - 2 * pitch],
            [-12, 11 - 2 * pitch],
            [-5, 0.8],
          ],
          shade,
        ) +
        ellipse(-1, 5, 3.8, 1.7, accent) +
        ellipse(2.2, 5, 0.7, 1.5, glass) +
        polygon(
          [
            [3, -girth + 0.4],
            [-7, -9],
            [-10, -9],
            [-5, -girth + 0.5],
          ],
          hull,
        ),
  ].join('')
}

const windows = (length: number, girth: number, glass: string): string =>
  stroke(
    [
      [-length * 0.65, -girth * 0.2],
      [length * 0.68, -girth * 0.2],
    ],
    glass,
    0.95,
    'stroke-dasharray="0.1 2"',
  ) +
  polygon(
    [
      [length * 0.8, -girth * 0.55],
      [length * 0.92, -girth * 0.1],
      [length * 0.76, -girth * 0.1],
    ],
    glass,
  )

const cockpit = (length: number, girth: number, glass: string): string =>
  polygon(
    [
      [length * 0.05, -girth * 1.25],
      [length * 0.42, -girth * 1.1],
      [length * 0.6, -girth * 0.25],
      [-length * 0.1, -girth * 0.25],
    ],
    glass,
  )

function frontView(pitch: number, { hull, shade, accent, glass }: Livery): string {
  const span = 25 - 5 * pitch
  const girth = 4.8 - 0.6 * pitch
  const propeller = pitch > 0.5
  const wingY = propeller ? -3.4 : 1.4
  const wing = (side: number) =>
    polygon(
      [
        [0, wingY - 0.8],
        [side * span, wingY - 2.6],
        [side * span, wingY - 1.9],
        [0, wingY + 1.4],
      ],
      shade,
    )
  const engine = (x: number) => circle(x, 2.2, 2.1, accent) + circle(x, 2.2, 1.3, '#1a1f2a')
  return [
    wing(-1),
    wing(1),
    polygon(
      [
        [-0.7, -3],
        [0, -11],
        [0.7, -3],
      ],
      accent,
    ),
    stroke(
      [
        [-6, -5],
        [6, -5],
      ],
      shade,
      0.9,
    ),
    circle(0, 0, girth, hull),
    polygon(
      [
        [-girth * 0.65, -1.2],
        [-girth * 0.4, -2.7],
        [girth * 0.4, -2.7],
        [girth * 0.65, -1.2],
      ],
      glass,
    ),
    propeller
      ? circle(0, 0.6, 7, '#eef4fa', 'opacity="0.35"') +
        stroke(
          [
            [-5.8, -2.9],
            [5.8, 4.1],
          ],
          shade,
          0.9,
        ) +
        circle(0, 0.6, 1.1, accent)
      : engine(-9) + engine(9) + (pitch < 0.25 ? engine(-16) + engine(16) : ''),
  ].join('')
}

function topView(pitch: number, { hull, shade, accent, glass }: Livery): string {
  const length = 22 - 7 * pitch
  const swept = 11 * (1 - pitch)
  const girth = 2.5 + 0.5 * pitch
  const wing = (side: number) =>
    polygon(
      [
        [5, 0],
        [5 - swept, side * 20],
        [1 - swept, side * 20],
        [-4, 0],
      ],
      shade,
    ) +
    polygon(
      [
        [-length + 5, 0],
        [-length + 5 - swept * 0.3, side * 7],
        [-length + 2 - swept * 0.3, side * 7],
        [-length + 1, 0],
      ],
      accent,
    )
  const engine = (side: number) => ellipse(2.5 - swept * 0.35, side * 7.5, 3, 1.1, accent)
  return [
    wing(-1),
    wing(1),
    pitch > 0.5 ? ellipse(length + 0.6, 0, 0.8, 6, '#eef4fa', 'opacity="0.6"') : engine(-1) + engine(1),
    ellipse(0, 0, length, girth, hull),
    ellipse(length * 0.72, 0, 2, girth * 0.6, glass),
    stroke(
      [
        [-length * 0.8, 0],
        [length * 0.4, 0],
      ],
      accent,
      0.8,
    ),
  ].join('')
}
