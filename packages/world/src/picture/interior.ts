import type { Random } from '../random.ts'
import { blend, hsl } from './colour.ts'
import { foregroundGrass, someHorizon, tree } from './land.ts'
import type { Light } from './light.ts'
import { sky } from './sky.ts'
import { circle, ellipse, gradient, type Point, polygon, rect, stroke } from './svg.ts'

export interface Surroundings {
  backdrop: string
  foreground: string
  /** Where the floor begins. */
  floor: number
}

/** Where a scene plays: a concert hall (or what else is enclosed), a room, or out of doors, by openness. */
export function surroundings(openness: number, light: Light, random: Random, enclosed = hall): Surroundings {
  if (openness < 0.36) return enclosed(openness / 0.36, random)
  return openness < 0.7
    ? room((openness - 0.36) / 0.34, light, random)
    : outdoors((openness - 0.7) / 0.3, light, random)
}

/** Dark and high; the smaller the hall, the lighter. */
function hall(nearness: number, random: Random): Surroundings {
  const floor = random.between(40, 46)
  const hue = random.pick([350, 265, 215, 25])
  const folds = Array.from({ length: 11 }, (_, i) =>
    rect(i * 6, 0, 2.6, floor, blend('#000000', '#ffffff', 0.1), 'opacity="0.25"'),
  )
  const beam = (x: number, tilt: number): string =>
    polygon(
      [
        [x - 1, -1],
        [x + 1, -1],
        [x + tilt + 11, 64],
        [x + tilt - 11, 64],
      ],
      'url(#beam)',
      'opacity="0.5"',
    )
  const deep = 10 + 14 * nearness
  const backdrop = [
    gradient('curtain', [hsl(hue, 55, deep * 0.5), hsl(hue, 55, deep + 8)]),
    gradient('stage', [hsl(28, 35, 12 + 10 * nearness), hsl(28, 35, 24 + 10 * nearness)]),
    gradient('beam', ['#fff4c8/0.75', '#fff4c8/0'], 'down'),
    rect(0, 0, 64, 64, 'url(#curtain)'),
    ...folds,
    rect(0, floor, 64, 64 - floor, 'url(#stage)'),
    beam(random.between(6, 24), random.between(4, 16)),
    beam(random.between(40, 58), random.between(-16, -4)),
  ].join('')
  return { backdrop, floor, foreground: random.chance(0.45) ? audience(random) : '' }
}

const audience = (random: Random): string =>
  Array.from({ length: 8 }, (_, i) =>
    circle(i * 8.6 + random.between(0, 5), 63.5 + random.between(0, 1.5), random.between(2.6, 4), '#08070c'),
  ).join('')

/** A wall with a window, which widens as the room opens. */
function room(openness: number, light: Light, random: Random): Surroundings {
  const floor = random.between(41, 47)
  const wall = light.colour(random.between(0, 360), random.between(12, 38), random.between(62, 82))
  const backdrop = [
    gradient('wall', [blend(wall, '#ffffff', 0.12), blend(wall, '#000000', 0.12)]),
    rect(0, 0, 64, 64, 'url(#wall)'),
    window_(openness, light, random),
    random.chance(0.7) ? decoration(light, random) : '',
    rect(0, floor, 64, 64 - floor, light.colour(random.between(20, 36), 42, random.between(34, 52))),
    ...[0.3, 0.62].map((depth) => rect(0, floor + (64 - floor) * depth, 64, 0.5, '#000000', 'opacity="0.18"')),
    rect(0, floor - 1.3, 64, 1.5, blend(wall, '#ffffff', 0.5)),
    random.chance(0.5) ? ellipse(32, 57, 27, 5, light.colour(random.between(0, 360), 45, 45), 'opacity="0.75"') : '',
  ].join('')
  return { backdrop, floor, foreground: random.chance(0.25) ? plant(light, random) : '' }
}

function window_(openness: number, light: Light, random: Random): string {
  const width = 9 + 26 * openness
  const x = random.between(2, 60 - width)
  const frame = light.colour(35, 25, 88)
  return [
    gradient('pane', [light.skyTop, light.skyBottom]),
    rect(x - 1, 3, width + 2, 23, frame),
    rect(x, 4, width, 21, 'url(#pane)'),
    ellipse(x + width / 2, 25, width / 2, random.between(2, 6), light.colour(115, 35, 38)),
    rect(x, 24.6, width, 1.2, frame),
    rect(x + width / 2 - 0.4, 4, 0.8, 21, frame),
    rect(x, 13.5, width, 0.8, frame),
  ].join('')
}

function decoration(light: Light, random: Random): string {
  const x = random.between(3, 50)
  const y = random.between(5, 14)
  const hue = random.between(0, 360)
  return random.chance(0.5)
    ? rect(x, y, 10, 8, light.colour(35, 40, 28)) +
        rect(x + 1, y + 1, 8, 6, light.colour(hue, 50, 62)) +
        circle(x + 5, y + 4.5, 1.8, light.colour(hue + 150, 55, 48))
    : stroke(
        [
          [x, 47],
          [x, 16],
        ],
        light.colour(40, 20, 25),
        0.9,
      ) +
        polygon(
          [
            [x - 4, 18],
            [x - 2.4, 10],
            [x + 2.4, 10],
            [x + 4, 18],
          ],
          '#ffe9a8',
        )
}

function plant(light: Light, random: Random): string {
  const x = random.pick([4, 60])
  const leaf = (tip: Point): string =>
    stroke(
      [
        [x, 60],
        [x + tip[0] * 0.4, 60 + tip[1] * 0.7],
        [x + tip[0], 60 + tip[1]],
      ],
      light.colour(125, 42, random.between(22, 34)),
      1.8,
    )
  return (
    Array.from({ length: 6 }, () => leaf([random.between(-9, 9), random.between(-20, -9)])).join('') +
    polygon(
      [
        [x - 4, 57],
        [x + 4, 57],
        [x + 3, 65],
        [x - 3, 65],
      ],
      light.colour(15, 50, 42),
    )
  )
}

/** Garden, park, beach or street; the more open, the lower its horizon and the fewer its trees. */
function outdoors(openness: number, light: Light, random: Random): Surroundings {
  const floor = random.between(38, 42) + 6 * openness
  const ground = random.pick([
    [105, 38, 42],
    [95, 34, 48],
    [42, 48, 66],
    [220, 6, 48],
  ] as const)
  const trees = Math.round((1 - openness) * 4)
  const near = light.colour(ground[0], ground[1], ground[2])
  const backdrop = [
    sky(light, floor, random.fork('sky')),
    someHorizon(light, floor, random.fork('horizon')),
    gradient('ground', [blend(near, light.haze, 0.25), near]),
    rect(0, floor, 64, 64 - floor, 'url(#ground)'),
    ...Array.from({ length: trees }, () =>
      tree(random.between(0, 64), floor + random.between(0.5, 3), random.between(13, 28), light, random),
    ),
  ].join('')
  return {
    backdrop,
    floor,
    foreground: ground[0] > 60 && ground[0] < 200 && random.chance(0.4) ? foregroundGrass(light, random) : '',
  }
}
