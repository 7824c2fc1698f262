import type { Random } from '../random.ts'
import { blend } from './colour.ts'
import type { Light } from './light.ts'
import { circle, dots, ellipse, type Point, polygon, rect } from './svg.ts'

/** What stands at the horizon: mountains, hills, a forest, a city or nothing. */
export function someHorizon(light: Light, y: number, random: Random): string {
  const kind = random.pick(['mountains', 'hills', 'forest', 'city', 'none'])
  if (kind === 'mountains') return mountains(light, y, random)
  if (kind === 'hills') return hills(light, y, random)
  if (kind === 'forest') return forest(light, y, random)
  return kind === 'city' ? city(light, y, random) : ''
}

function ridge(y: number, height: number, steps: number, random: Random): Point[] {
  const peaks = Array.from(
    { length: steps + 1 },
    (_, i): Point => [
      (64 * i) / steps + random.between(-3, 3),
      y - height * (i % 2 === 0 ? random.between(0.1, 0.5) : random.between(0.6, 1)),
    ],
  )
  return [[-4, y + 1], [-4, y - height * 0.3], ...peaks, [68, y - height * 0.3], [68, y + 1]]
}

function mountains(light: Light, y: number, random: Random): string {
  const far = blend(light.colour(random.between(205, 250), 22, 45), light.haze, 0.5)
  const near = blend(light.colour(random.between(200, 240), 22, 36), light.haze, 0.2)
  return (
    polygon(ridge(y, random.between(9, 16), 6, random), far) + polygon(ridge(y, random.between(5, 9), 8, random), near)
  )
}

function hills(light: Light, y: number, random: Random): string {
  const hue = random.between(75, 130)
  const hill = (lightness: number, share: number) =>
    ellipse(
      random.between(0, 64),
      y + 3,
      random.between(22, 40),
      random.between(5, 10),
      blend(light.colour(hue, 35, lightness), light.haze, share),
    )
  return hill(50, 0.4) + hill(46, 0.25) + hill(40, 0.1)
}

function forest(light: Light, y: number, random: Random): string {
  const hue = random.between(90, 150)
  return Array.from({ length: 14 }, (_, i) => {
    const colour = light.colour(hue + random.between(-12, 12), 38, random.between(18, 34))
    return ellipse(
      (64 * i) / 13 + random.between(-2, 2),
      y - 1,
      random.between(2.5, 5),
      random.between(3.5, 7.5),
      colour,
    )
  }).join('')
}

function city(light: Light, y: number, random: Random): string {
  const night = light.hour === 'night' || light.hour === 'dusk'
  const hue = random.between(200, 260)
  const windows: Point[] = []
  let blocks = ''
  for (let x = -2; x < 64; ) {
    const width = random.between(3, 8)
    const height = random.between(4, 17)
    blocks += rect(
      x,
      y - height,
      width,
      height + 1,
      blend(light.colour(hue, 12, random.between(32, 60)), light.haze, 0.25),
    )
    for (let row = 2; row < height - 1; row += 2.5)
      if (random.chance(0.6)) windows.push([x + width * random.between(0.25, 0.75), y - row])
    x += width + random.between(0, 1.5)
  }
  return blocks + dots(windows, 0.42, night ? '#ffdf8a' : '#e8f2fa', 'opacity="0.85"')
}

/** A tree with a round or a pointed crown, standing at y. */
export function tree(x: number, y: number, size: number, light: Light, random: Random): string {
  const hue = random.pick([95, 110, 130, 45, 28])
  const crown = light.colour(hue + random.between(-10, 10), 42, random.between(24, 36))
  const bright = light.colour(hue, 45, 44)
  const trunk = rect(x - size * 0.06, y - size * 0.45, size * 0.12, size * 0.45, light.colour(25, 35, 24))
  if (random.chance(0.35))
    return `${trunk}${polygon(
      [
        [x - size * 0.28, y - size * 0.25],
        [x, y - size],
        [x + size * 0.28, y - size * 0.25],
      ],
      crown,
    )}`
  return [
    trunk,
    circle(x, y - size * 0.62, size * 0.32, crown),
    circle(x - size * 0.18, y - size * 0.48, size * 0.2, crown),
    circle(x + size * 0.1, y - size * 0.7, size * 0.16, bright, 'opacity="0.6"'),
  ].join('')
}

/** Rocks, woods or house walls that close in from both sides down to y; nothing is left of them at openness 1. */
export function narrows(openness: number, light: Light, y: number, random: Random): string {
  const closed = 1 - openness
  if (closed < 0.08) return ''
  const kind = random.pick(['rock', 'houses', 'wood'])
  const hue = { rock: 22, houses: 15, wood: 120 }[kind] + random.between(-12, 12)
  const outline = kind === 'houses' ? houses : slope
  const wall = (side: 0 | 1, near: number) => {
    const points = outline(27 * closed * near, y * (0.25 + 0.75 * closed) * (0.4 + 0.6 * near), y, random)
    const colour = light.colour(hue, kind === 'wood' ? 32 : 18, 24 + 13 * near)
    return polygon(side === 0 ? points : points.map(([x, at]): Point => [64 - x, at]), colour)
  }
  return wall(0, 1) + wall(1, 1) + wall(0, 0.62) + wall(1, 0.62)
}

const slope = (width: number, height: number, y: number, random: Random): Point[] => [
  [-1, y + 1],
  [-1, y - height],
  [width * 0.3, y - height * 0.9],
  [width * 0.62, y - height * random.between(0.4, 0.55)],
  [width, y + 1],
]

const houses = (width: number, height: number, y: number, random: Random): Point[] => [
  [-1, y + 1],
  [-1, y - height],
  [width * 0.8, y - height * random.between(0.78, 0.9)],
  [width * 0.8, y + 1],
]

/** Blades of grass along the lower edge, in front of everything. */
export function foregroundGrass(light: Light, random: Random): string {
  return Array.from({ length: 16 }, () => {
    const x = random.between(0, 64)
    return polygon(
      [
        [x - 1, 65],
        [x + random.between(-2.5, 2.5), 64 - random.between(3, 8)],
        [x + 1, 65],
      ],
      light.colour(random.between(85, 125), 45, random.between(18, 38)),
    )
  }).join('')
}
