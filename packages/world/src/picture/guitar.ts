import { countOf } from '../count.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { blend } from './colour.ts'
import { glow, waves } from './effort.ts'
import { figure, someKit } from './figure.ts'
import { surroundings } from './interior.ts'
import { type Light, someLight } from './light.ts'
import { blob, circle, ellipse, gradient, place, polygon, rect, stroke } from './svg.ts'

/** Guitars, one to three by rate; bass to ukulele by pitch; the strings ring out by loudness. */
export function guitarPicture({ loudness, pitch, rate, openness }: Scene, random: Random): string {
  const light = someLight(random.fork('light'))
  const { backdrop, foreground, floor } = surroundings(openness, light, random.fork('place'))
  const guitars = countOf(rate, 3)
  const size = (1.18 - 0.5 * pitch) * (guitars === 1 ? 1 : guitars === 2 ? 0.82 : 0.68)
  const view = random.fork('view').pick([onStand, onStand, played, lying])
  const spread = guitars === 1 ? [random.between(27, 37)] : guitars === 2 ? [18, 46] : [11, 32, 53]
  const drawn = spread.map((x, i) =>
    view(x, size, Math.max(floor + 9, 52) + (i % 2) * 3, { loudness, pitch }, light, random.fork(`guitar ${i}`)),
  )
  return [gradient('glow', ['#ffe9a0/0.95', '#ffc860/0'], 'outwards'), backdrop, ...drawn, foreground].join('')
}

type Part = Pick<Scene, 'loudness' | 'pitch'>

function onStand(x: number, size: number, y: number, { loudness, pitch }: Part, light: Light, random: Random): string {
  const turn = random.between(-10, 10)
  return [
    ellipse(x, y + 2, 11 * size, 1.8, '#000000', 'opacity="0.3"'),
    glow(x, y - 13 * size, loudness),
    stroke(
      [
        [x - 6 * size, y + 2],
        [x, y - 12 * size],
        [x + 6 * size, y + 2],
      ],
      '#1c1c22',
      1,
    ),
    place({ x, y: y - 12 * size, scale: size, turn }, instrument(pitch, loudness, light, random)),
    waves(x, y - 12 * size, loudness, 0, '#fff3c4'),
    waves(x, y - 12 * size, loudness, 180, '#fff3c4'),
  ].join('')
}

function lying(x: number, size: number, y: number, part: Part, light: Light, random: Random): string {
  const side = random.sign()
  return [
    glow(x, y - 16, part.loudness),
    place(
      { x: x - side * 4, y: y - 14, scale: size * 1.15, turn: side * random.between(48, 68) },
      instrument(part.pitch, part.loudness, light, random),
    ),
    waves(x - side * 4, y - 14, part.loudness, -100, '#fff3c4'),
    waves(x - side * 4, y - 14, part.loudness, 80, '#fff3c4'),
  ].join('')
}

function played(x: number, size: number, y: number, { loudness, pitch }: Part, light: Light, random: Random): string {
  const person = figure(
    someKit(light, random),
    [
      [1.6, -4.6],
      [-3.6, -6.4],
    ],
    [
      [-1.2, 0],
      [1.2, 0],
    ],
  )
  const tall = size / (1.18 - 0.5 * pitch)
  return [
    ellipse(x, y + 4, 9 * tall, 1.6, '#000000', 'opacity="0.3"'),
    glow(x, y - 18 * tall, loudness),
    place({ x, y: y + 4, scale: 4 * tall }, person),
    place(
      { x: x + 3 * tall, y: y - 15 * tall, scale: size * 0.8, turn: -62 },
      instrument(pitch, loudness, light, random),
    ),
    waves(x + 4, y - 14 * tall, loudness, 20, '#fff3c4'),
    waves(x - 6, y - 14 * tall, loudness, 190, '#fff3c4'),
  ].join('')
}

/** Upright, its sound hole at the origin. The neck shortens and the box shrinks as the pitch rises. */
function instrument(pitch: number, loudness: number, light: Light, random: Random): string {
  const neck = 32 - 8 * pitch
  const electric = random.chance(0.3)
  const wood = electric
    ? light.colour(random.between(0, 360), 80, 46)
    : light.colour(random.between(18, 38), random.between(50, 75), random.between(34, 58))
  const head = light.colour(22, 45, 22)
  return [
    rect(-1.5, -neck, 3, neck, light.colour(24, 48, 27)),
    polygon(
      [
        [-2, -neck],
        [-2.8, -neck - 6],
        [2.8, -neck - 6],
        [2, -neck],
      ],
      head,
    ),
    ...[1.5, 3.2, 4.9].map((at) => circle(-3.2, -neck - at, 0.6, '#e8e2c8') + circle(3.2, -neck - at, 0.6, '#e8e2c8')),
    electric ? solidBody(wood) : hollowBody(wood, light),
    strings(neck, loudness),
  ].join('')
}

function hollowBody(wood: string, light: Light): string {
  const edge = blend(wood, '#201008', 0.55)
  const box = (grow: number) =>
    blob(
      [
        [0, -11 - grow],
        [8 + grow, -9 - grow],
        [6 + grow, -1],
        [11.5 + grow, 5],
        [10 + grow, 15 + grow],
        [0, 16 + grow],
        [-10 - grow, 15 + grow],
        [-11.5 - grow, 5],
        [-6 - grow, -1],
        [-8 - grow, -9 - grow],
      ],
      grow ? edge : wood,
    )
  return [
    box(0.9),
    box(0),
    circle(0, 0, 3.6, light.colour(30, 45, 72)),
    circle(0, 0, 2.9, '#1d120a'),
    rect(-4, 8.6, 8, 1.6, edge),
  ].join('')
}

const solidBody = (paint: string): string =>
  [
    blob(
      [
        [0, -4],
        [6, -13],
        [10, -9],
        [8, 0],
        [12, 8],
        [8, 16],
        [-3, 16],
        [-11, 12],
        [-9, 1],
        [-9, -9],
        [-5, -11],
      ],
      blend(paint, '#0c0c14', 0.5),
    ),
    blob(
      [
        [0, -3],
        [5.6, -11.8],
        [9, -8.4],
        [7, 0],
        [11, 8],
        [7.4, 15],
        [-3, 15],
        [-10, 11.4],
        [-8, 1],
        [-8, -8.4],
        [-5, -10],
      ],
      paint,
    ),
    rect(-3.5, -4, 7, 2, '#16161c'),
    rect(-3.5, 3, 7, 2, '#16161c'),
    rect(-3.5, 9, 7, 1.6, '#d8d8e0'),
  ].join('')

function strings(neck: number, loudness: number): string {
  const blur = 0.3 + 1.5 * loudness
  return [-0.9, 0, 0.9]
    .map((x) =>
      stroke(
        [
          [x, -neck],
          [x * (1 + blur), -6],
          [x * (1 + blur), 2],
          [x, 9],
        ],
        '#fff8dc',
        0.3 + 0.25 * loudness,
        'opacity="0.85"',
      ),
    )
    .join('')
}
