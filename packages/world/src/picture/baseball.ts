import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { blend } from './colour.ts'
import { figure, type Kit, player, someKit } from './figure.ts'
import { floodlit, type Light, someLight } from './light.ts'
import { circle, ellipse, place, polygon, rect, stroke } from './svg.ts'
import { venue } from './venue.ts'

/** A baseball park: the crowd fills with loudness, players grow as voices deepen and multiply with rate. */
export function baseballPicture(scene: Scene, random: Random): string {
  const light = floodlit(someLight(random.fork('light')))
  const draw = random.fork('view').pick([batterView, batterView, diamondView, pitcherView])
  return draw(scene, light, random)
}

const sizeOf = (pitch: number): number => 1.3 - 0.65 * pitch
const fieldersOf = (rate: number): number => 1 + Math.round(8 * rate)

const grass = (light: Light, random: Random): string =>
  light.colour(random.between(92, 128), random.between(38, 52), random.between(34, 44))
const dirt = (light: Light, random: Random): string => light.colour(random.between(22, 32), 48, random.between(48, 58))

function field(edge: number, light: Light, random: Random): string {
  const green = grass(light, random)
  const stripes = [0, 2, 4, 6].map((i) =>
    polygon(
      [
        [i * 8 + 4, edge],
        [i * 8 + 12, edge],
        [i * 16 - 16, 64],
        [i * 16 - 32, 64],
      ],
      '#ffffff',
      'opacity="0.06"',
    ),
  )
  return (
    rect(0, edge, 64, 65 - edge, green) +
    stripes.join('') +
    rect(0, edge, 64, 2.2, light.colour(random.pick([215, 140, 0]), 45, 28))
  )
}

/** White uniforms with a coloured cap. */
function uniform(light: Light, random: Random, hue: number): Kit {
  const kit = someKit(light, random, hue)
  return {
    ...kit,
    shirt: light.colour(hue, random.pick([12, 70]), random.pick([90, 48])),
    trousers: light.colour(hue, 6, 90),
    hair: light.colour(hue, 80, 36),
  }
}

function fielders(scene: Scene, edge: number, count: number, light: Light, random: Random): string {
  const hue = random.between(0, 360)
  const size = sizeOf(scene.pitch)
  return Array.from({ length: count }, (_, i) => {
    const depth = random.between(0.05, 0.5)
    const x = 5 + (54 * (i + random.between(0.2, 0.8))) / count
    return place(
      { x, y: edge + 8 + depth * (58 - edge), scale: size * (0.75 + 0.95 * depth) },
      player(uniform(light, random, hue), random),
    )
  }).join('')
}

/** Beside the batter, the infield before him. */
function batterView(scene: Scene, light: Light, random: Random): string {
  const edge = random.between(25, 30)
  const size = sizeOf(scene.pitch)
  const earth = dirt(light, random)
  const hue = random.between(0, 360)
  const x = random.between(17, 26)
  return [
    venue(scene, edge, light, random.fork('venue')),
    field(edge, light, random),
    ellipse(38, 46, 27, 6, earth),
    ellipse(39, 44.5, 19, 3.4, grass(light, random)),
    ellipse(x + 6, 62, 30, 6.5, earth),
    polygon(
      [
        [x + 10, 60],
        [x + 14, 60],
        [x + 15, 61.6],
        [x + 12, 63],
        [x + 9, 61.6],
      ],
      '#ffffff',
    ),
    fielders(scene, edge, fieldersOf(scene.rate) - 1, light, random),
    place({ x, y: 62, scale: 3.3 * size }, batter(uniform(light, random, hue), random.between(-25, 15))),
    ball(x + random.between(14, 30), random.between(30, 44), 1.7),
  ].join('')
}

function batter(kit: Kit, swing: number): string {
  return [
    figure(
      kit,
      [
        [1.6, -7],
        [2, -7.3],
      ],
      [
        [-1.9, 0],
        [1.7, 0],
      ],
    ),
    place(
      { x: 1.9, y: -7.3, turn: swing },
      polygon(
        [
          [-0.22, 0.6],
          [0.22, 0.6],
          [0.55, -5.6],
          [-0.55, -5.6],
        ],
        '#d8a862',
      ),
      ellipse(0, -5.6, 0.55, 0.4, '#e4bc7c'),
    ),
    ellipse(0.6, -9.6, 1.5, 0.3, kit.hair),
  ].join('')
}

const ball = (x: number, y: number, radius: number): string =>
  stroke(
    [
      [x + 9, y - 2.4],
      [x + 2, y],
    ],
    '#ffffff',
    0.8,
    'opacity="0.5"',
  ) +
  circle(x, y, radius, '#ffffff') +
  stroke(
    [
      [x - radius * 0.5, y - radius * 0.7],
      [x - radius * 0.1, y],
      [x - radius * 0.5, y + radius * 0.7],
    ],
    '#d03030',
    0.45,
  )

/** The whole diamond from high behind home plate. */
function diamondView(scene: Scene, light: Light, random: Random): string {
  const edge = random.between(18, 23)
  const earth = dirt(light, random)
  const green = grass(light, random)
  const size = sizeOf(scene.pitch)
  const posts = [
    [32, 44],
    [46, 41],
    [18, 41],
    [38, 34],
    [25, 34],
    [12, 31],
    [32, 28],
    [53, 31],
    [32, 57],
  ] as const
  const hue = random.between(0, 360)
  return [
    venue(scene, edge, light, random.fork('venue')),
    field(edge, light, random),
    polygon(
      [
        [32, 64],
        [65, 40],
        [57, 33],
        [44, 29],
        [32, 27.5],
        [20, 29],
        [7, 33],
        [-1, 40],
      ],
      earth,
    ),
    polygon(
      [
        [32, 59],
        [51, 43],
        [32, 33],
        [13, 43],
      ],
      green,
    ),
    stroke(
      [
        [32, 62],
        [66, 34],
      ],
      '#ffffff',
      0.7,
    ),
    stroke(
      [
        [32, 62],
        [-2, 34],
      ],
      '#ffffff',
      0.7,
    ),
    ellipse(32, 44, 4.4, 2, earth),
    ellipse(32, 61, 7, 3, earth),
    ...(
      [
        [32, 61],
        [51, 43],
        [32, 32.6],
        [13, 43],
      ] as const
    ).map(([x, y]) =>
      polygon(
        [
          [x - 1.8, y],
          [x, y - 1.1],
          [x + 1.8, y],
          [x, y + 1.1],
        ],
        '#ffffff',
      ),
    ),
    ...posts
      .slice(0, fieldersOf(scene.rate))
      .map(([x, y]) =>
        place(
          { x: x + random.between(-1, 1), y, scale: size * (0.75 + y / 90) },
          player(uniform(light, random, hue), random),
        ),
      ),
  ].join('')
}

/** From behind the mound; the batter waits small at the plate. */
function pitcherView(scene: Scene, light: Light, random: Random): string {
  const edge = random.between(25, 30)
  const size = sizeOf(scene.pitch)
  const earth = dirt(light, random)
  const hue = random.between(0, 360)
  const kit = uniform(light, random, hue)
  const x = random.between(36, 46)
  return [
    venue(scene, edge, light, random.fork('venue')),
    field(edge, light, random),
    polygon(
      [
        [14, edge + 5],
        [32, edge + 3],
        [50, edge + 5],
        [60, edge + 13],
        [4, edge + 13],
      ],
      earth,
    ),
    ellipse(x, 63, 21, 6, earth),
    rect(x - 4, 61, 8, 1.4, '#ffffff'),
    place({ x: 20, y: edge + 12, scale: size }, batter(uniform(light, random, hue + 180), -20)),
    fielders(scene, edge, Math.max(0, fieldersOf(scene.rate) - 2), light, random),
    place(
      { x, y: 62, scale: 3 * size },
      figure(
        kit,
        [
          [-3, -8.4],
          [3.2, -9.4],
        ],
        [
          [-2, -0.4],
          [1.4, 0],
        ],
      ),
      circle(-3.2, -8.4, 0.9, blend(earth, '#4a2410', 0.6)),
    ),
    ball(x - 16, 34, 1.5),
  ].join('')
}
