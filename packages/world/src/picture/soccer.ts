import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { figure, player, someKit } from './figure.ts'
import { floodlit, type Light, someLight } from './light.ts'
import { circle, ellipse, place, polygon, rect, stroke } from './svg.ts'
import { venue } from './venue.ts'

/** A football pitch: the crowd fills with loudness, players grow as voices deepen and multiply with rate. */
export function soccerPicture(scene: Scene, random: Random): string {
  const light = floodlit(someLight(random.fork('light')))
  const draw = random.fork('view').pick([pitchView, pitchView, goalView, kickView])
  return draw(scene, light, random)
}

const sizeOf = (pitch: number): number => 1.3 - 0.65 * pitch
const playersOf = (rate: number): number => 2 + Math.round(9 * rate)

function turf(edge: number, light: Light, random: Random): string {
  const hue = random.between(95, 130)
  const value = random.between(36, 46)
  const bands = Array.from({ length: 6 }, (_, i) => {
    const y = edge + ((64 - edge) * i * (i + 5)) / 60
    return rect(0, y, 64, ((64 - edge) * (i + 3)) / 60, '#ffffff', 'opacity="0.09"')
  })
  return rect(0, edge, 64, 65 - edge, light.colour(hue, 52, value)) + bands.join('') + boards(edge, light, random)
}

/** Advertising along the touchline. */
const boards = (edge: number, light: Light, random: Random): string =>
  Array.from({ length: 6 }, (_, i) =>
    rect(i * 11 - 1, edge - 0.4, 10.7, 2.4, light.colour(random.between(0, 360), 65, random.between(35, 80))),
  ).join('')

function team(scene: Scene, edge: number, count: number, light: Light, random: Random): string {
  const hue = random.between(0, 360)
  const rival = hue + random.between(110, 250)
  const size = sizeOf(scene.pitch)
  const order = Array.from({ length: count }, (_, i) => ({
    depth: (i + random.between(0.2, 0.8)) / count,
    x: random.between(4, 60),
  }))
  return order
    .map(({ depth, x }, i) =>
      place(
        { x, y: edge + 9 + depth * (50 - edge), scale: size * (0.75 + 0.95 * depth), mirror: random.chance(0.5) },
        ellipse(0, 0.2, 2.2, 0.5, '#000000', 'opacity="0.3"'),
        player(someKit(light, random, i % 2 === 0 ? hue : rival), random),
      ),
    )
    .join('')
}

/** A white ball with dark panels. */
function football(x: number, y: number, radius: number): string {
  const panel = (angle: number) =>
    circle(x + radius * 0.78 * Math.cos(angle), y + radius * 0.78 * Math.sin(angle), radius * 0.24, '#1b1d24')
  return [
    ellipse(x, y + radius, radius * 1.1, radius * 0.3, '#000000', 'opacity="0.35"'),
    circle(x, y, radius, '#fbfbf6', 'stroke="#30333c" stroke-width="0.35"'),
    circle(x, y, radius * 0.32, '#1b1d24'),
    ...[0, 1, 2, 3, 4].map((i) => panel(0.3 + (i * 2 * Math.PI) / 5)),
  ].join('')
}

/** From the main stand across the halfway line. */
function pitchView(scene: Scene, light: Light, random: Random): string {
  const edge = random.between(23, 29)
  const x = random.between(18, 46)
  return [
    venue(scene, edge, light, random.fork('venue')),
    turf(edge, light, random),
    stroke(
      [
        [x, edge + 3],
        [x - 4, 65],
      ],
      '#ffffff',
      0.7,
      'opacity="0.85"',
    ),
    ellipse(x - 2, edge + 17, 13, 5.4, 'none', 'stroke="#ffffff" stroke-width="0.7" opacity="0.85"'),
    stroke(
      [
        [-1, edge + 3],
        [65, edge + 3],
      ],
      '#ffffff',
      0.6,
      'opacity="0.85"',
    ),
    team(scene, edge, playersOf(scene.rate), light, random),
    football(random.between(12, 52), random.between(50, 59), 2.2),
  ].join('')
}

function goalView(scene: Scene, light: Light, random: Random): string {
  const edge = random.between(24, 29)
  const x = random.between(22, 42)
  return [
    venue(scene, edge, light, random.fork('venue')),
    turf(edge, light, random),
    polygon(
      [
        [x - 24, edge + 11],
        [x + 24, edge + 11],
        [x + 34, 60],
        [x - 34, 60],
      ],
      'none',
      'stroke="#ffffff" stroke-width="0.8" opacity="0.8"',
    ),
    goal(x, edge + 11),
    place(
      { x: x + random.between(-8, 8), y: edge + 11.5, scale: sizeOf(scene.pitch) * 0.95 },
      figure(
        someKit(light, random),
        [
          [-3.4, -9],
          [3.4, -9],
        ],
        [
          [-1.6, 0],
          [1.6, 0],
        ],
      ),
    ),
    team(scene, edge + 3, playersOf(scene.rate) - 1, light, random),
    football(random.between(14, 50), random.between(48, 58), 2.8),
  ].join('')
}

function goal(x: number, y: number): string {
  const net = [-12, -9, -6, -3, 0, 3, 6, 9, 12].map((dx) =>
    stroke(
      [
        [x + dx, y - 11],
        [x + dx * 0.9, y],
      ],
      '#ffffff',
      0.25,
      'opacity="0.6"',
    ),
  )
  const rows = [-8.5, -6, -3.5, -1].map((dy) =>
    stroke(
      [
        [x - 14, y + dy],
        [x + 14, y + dy],
      ],
      '#ffffff',
      0.25,
      'opacity="0.6"',
    ),
  )
  return [
    rect(x - 14, y - 11.5, 28, 11.5, '#dfe8ee', 'opacity="0.18"'),
    ...net,
    ...rows,
    stroke(
      [
        [x - 14, y],
        [x - 14, y - 11.5],
        [x + 14, y - 11.5],
        [x + 14, y],
      ],
      '#ffffff',
      1.3,
    ),
  ].join('')
}

/** Close to one player and the ball. */
function kickView(scene: Scene, light: Light, random: Random): string {
  const edge = random.between(24, 30)
  const size = sizeOf(scene.pitch)
  const x = random.between(16, 26)
  return [
    venue(scene, edge, light, random.fork('venue')),
    turf(edge, light, random),
    stroke(
      [
        [-2, 50],
        [66, 44],
      ],
      '#ffffff',
      1,
      'opacity="0.8"',
    ),
    team(scene, edge, playersOf(scene.rate) - 1, light, random),
    ellipse(x, 62, 9 * size, 1.6, '#000000', 'opacity="0.3"'),
    place(
      { x, y: 62, scale: 3.2 * size },
      figure(
        someKit(light, random),
        [
          [-3, -6.4],
          [2.8, -7.4],
        ],
        [
          [-1.8, 0],
          [2.8, -1.6],
        ],
      ),
    ),
    football(x + 15 * size + 4, 56, 4.6),
  ].join('')
}
