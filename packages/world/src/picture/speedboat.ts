import { countOf } from '../count.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { blend } from './colour.ts'
import { narrows, someHorizon } from './land.ts'
import { type Light, someLight } from './light.ts'
import { sky } from './sky.ts'
import { ellipse, place, polygon, rect, stroke } from './svg.ts'
import { spray, water } from './water.ts'

interface Paint {
  hull: string
  trim: string
  deck: string
  person: string
}

/** Boats racing over water. The splash grows with loudness, the boat shrinks with pitch, the fleet grows with rate. */
export function speedboatPicture(scene: Scene, random: Random): string {
  const light = someLight(random.fork('light'))
  const draw = random.fork('view').pick([seaView, seaView, sternView, aerialView])
  return draw(scene, light, random)
}

const somePaint = (light: Light, random: Random): Paint => ({
  hull: light.colour(random.between(0, 360), random.pick([5, 75, 75]), random.pick([90, 46, 46])),
  trim: light.colour(random.between(0, 360), 80, 50),
  deck: light.colour(34, 45, 76),
  person: light.colour(random.between(0, 360), 70, 45),
})

function shoreAndSky(openness: number, light: Light, horizon: number, random: Random): string {
  return [
    sky(light, horizon, random.fork('sky')),
    random.chance(0.6) ? someHorizon(light, horizon, random.fork('horizon')) : '',
    narrows(openness, light, horizon, random.fork('walls')),
    water(light, horizon, random.fork('water')),
  ].join('')
}

function seaView({ loudness, pitch, rate, openness }: Scene, light: Light, random: Random): string {
  const horizon = random.between(20, 28)
  const boats = countOf(rate, 3)
  const size = 1.3 - 0.72 * pitch
  const fleet = Array.from({ length: boats }, (_, i) => {
    const lead = i === boats - 1
    const y = lead ? random.between(43, 47) : horizon + 5 + 5 * i
    const x = lead ? random.between(30, 38) : ([14, 49][i] ?? 32)
    return place(
      { x, y, scale: size * (lead ? 1 : 0.55) },
      wake(loudness, random.fork('wake')),
      sideBoat(somePaint(light, random.fork(`boat ${boats - i}`)), pitch, loudness),
      bowWave(loudness, random.fork('wake')),
    )
  })
  return shoreAndSky(openness, light, horizon, random) + fleet.join('')
}

function wake(loudness: number, random: Random): string {
  const long = 12 + 26 * loudness
  const high = 2 + 17 * loudness
  return [
    polygon(
      [
        [-13, 3.4],
        [-13 - long * 0.35, -high],
        [-13 - long * 0.7, -high * 0.55],
        [-13 - long, 3.4],
      ],
      '#f4fafd',
      'opacity="0.85"',
    ),
    spray(-15, 2, 5 + 17 * loudness, 95, 175, random),
    polygon(
      [
        [16, 3.5],
        [-13, 3],
        [-13 - long * 1.3, 4.5],
        [-12, 4 + 4 * loudness],
        [10, 4.4 + 1.5 * loudness],
      ],
      '#f7fcff',
      'opacity="0.9"',
    ),
  ].join('')
}

const bowWave = (loudness: number, random: Random): string =>
  spray(9, 4, 2 + 9 * loudness, 20, 160, random) +
  ellipse(4, 4.2, 9 + 4 * loudness, 0.8 + 1.8 * loudness, '#ffffff', 'opacity="0.85"')

/** Bow to the right, lifted as it speeds. */
function sideBoat({ hull, trim, deck, person }: Paint, pitch: number, loudness: number): string {
  const cabin = pitch < 0.5
  return place(
    { turn: -2 - 6 * loudness },
    polygon(
      [
        [-14, -2],
        [20, -4.5],
        [12, 4],
        [-13, 4],
      ],
      hull,
    ),
    polygon(
      [
        [-13.6, 1],
        [15.4, 0.2],
        [12, 4],
        [-13, 4],
      ],
      blend(hull, '#10182a', 0.35),
    ),
    stroke(
      [
        [-14, -1.6],
        [18.6, -3.9],
      ],
      trim,
      1,
    ),
    rect(-16.5, -4.6, 3, 6, '#2a2f38'),
    cabin
      ? polygon(
          [
            [-8, -2.4],
            [-6.5, -8.5],
            [3, -8.8],
            [8, -3.4],
          ],
          deck,
        ) +
          polygon(
            [
              [-4, -4],
              [-3.6, -7.4],
              [2.2, -7.6],
              [5.4, -4],
            ],
            '#243a52',
          )
      : polygon(
          [
            [0, -3.2],
            [1, -6.6],
            [5, -3.6],
          ],
          '#9fc6dd',
        ) +
          ellipse(-4, -5, 1.6, 2.4, person) +
          ellipse(-3.8, -8, 1.4, 1.5, '#c68f6a'),
  )
}

function sternView({ loudness, pitch, rate, openness }: Scene, light: Light, random: Random): string {
  const horizon = random.between(21, 27)
  const boats = countOf(rate, 3)
  const width = 11.5 - 6 * pitch
  const fleet = Array.from({ length: boats }, (_, i) => {
    const x = boats === 1 ? random.between(27, 37) : 12 + (40 * i) / (boats - 1)
    const y = 39 + (boats > 1 && i !== 1 ? 3 : 0)
    return place(
      { x, y, scale: boats === 1 ? 1.1 : 0.75 },
      chasedWake(loudness, width, random.fork('wake')),
      sternBoat(somePaint(light, random.fork(`boat ${i}`)), width, pitch),
    )
  })
  return shoreAndSky(openness, light, horizon, random) + fleet.join('')
}

function chasedWake(loudness: number, width: number, random: Random): string {
  const spread = width + 4 + 20 * loudness
  return [
    polygon(
      [
        [-width * 0.6, 2],
        [width * 0.6, 2],
        [spread, 34],
        [-spread, 34],
      ],
      '#dff0f6',
      'opacity="0.75"',
    ),
    polygon(
      [
        [-width * 0.3, 3],
        [width * 0.3, 3],
        [spread * 0.5, 34],
        [-spread * 0.5, 34],
      ],
      '#ffffff',
      'opacity="0.85"',
    ),
    spray(-width, 4, 3 + 17 * loudness, 100, 170, random),
    spray(width, 4, 3 + 17 * loudness, 10, 80, random),
  ].join('')
}

const sternBoat = ({ hull, trim, deck }: Paint, width: number, pitch: number): string =>
  [
    polygon(
      [
        [-width, -3],
        [width, -3],
        [width * 0.75, 4],
        [-width * 0.75, 4],
      ],
      hull,
    ),
    rect(-width, -3.6, 2 * width, 1.2, trim),
    pitch < 0.5
      ? polygon(
          [
            [-width * 0.6, -3.4],
            [-width * 0.45, -10],
            [width * 0.45, -10],
            [width * 0.6, -3.4],
          ],
          deck,
        ) + rect(-width * 0.38, -8.8, width * 0.76, 3.6, '#243a52')
      : ellipse(0, -5.5, 1.7, 2.4, deck) + ellipse(0, -8.4, 1.4, 1.5, '#8a5a3c'),
    rect(-1.6, -3, 3.2, 6.5, '#262b34'),
  ].join('')

/** Seen from above: shores at both sides close in as the place narrows. */
function aerialView({ loudness, pitch, rate, openness }: Scene, light: Light, random: Random): string {
  const boats = countOf(rate, 3)
  const course = random.between(-28, 28)
  const shore = 15 * (1 - openness)
  const land = light.colour(random.pick([110, 45, 130]), 36, 44)
  const bank = (x: number, side: number) =>
    polygon(
      [
        [x, -1],
        [x + side * (shore + random.between(-2, 2)), -1],
        [x + side * (shore + random.between(-2, 4)), 32],
        [x + side * shore, 65],
        [x, 65],
      ],
      land,
    )
  const fleet = Array.from({ length: boats }, (_, i) => {
    const x = boats === 1 ? random.between(28, 36) : 18 + (28 * i) / (boats - 1)
    return place(
      { x, y: random.between(16, 26), turn: course, scale: boats === 1 ? 1 : 0.72 },
      topWake(loudness, random.fork('wake')),
      topBoat(somePaint(light, random.fork(`boat ${i}`)), 1.25 - 0.7 * pitch),
    )
  })
  return [water(light, -30, random.fork('water')), ...(shore > 1.5 ? [bank(-1, 1), bank(65, -1)] : []), ...fleet].join(
    '',
  )
}

function topWake(loudness: number, random: Random): string {
  const spread = 3 + 17 * loudness
  return [
    polygon(
      [
        [0, -8],
        [spread, 44],
        [spread * 0.55, 44],
        [0, 6],
        [-spread * 0.55, 44],
        [-spread, 44],
      ],
      '#e4f3f8',
      'opacity="0.85"',
    ),
    polygon(
      [
        [-1.5, 6],
        [1.5, 6],
        [1 + spread * 0.36, 46],
        [-1 - spread * 0.36, 46],
      ],
      '#ffffff',
      'opacity="0.8"',
    ),
    place({ turn: 180 }, spray(0, -8, 2 + 13 * loudness, 30, 150, random)),
  ].join('')
}

const topBoat = ({ hull, trim, deck }: Paint, size: number): string =>
  place(
    { scale: size },
    polygon(
      [
        [-4, 9],
        [4, 9],
        [4.4, -2],
        [0, -12],
        [-4.4, -2],
      ],
      hull,
    ),
    polygon(
      [
        [-2.6, 7.5],
        [2.6, 7.5],
        [2.8, -1],
        [-2.8, -1],
      ],
      deck,
    ),
    polygon(
      [
        [-2.8, -1],
        [2.8, -1],
        [1.8, -4],
        [-1.8, -4],
      ],
      '#26405a',
    ),
    rect(-0.5, -10, 1, 6, trim),
    rect(-1.4, 8.6, 2.8, 2.6, '#262b34'),
  )
