import { countOf } from '../count.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { blend } from './colour.ts'
import { corridor } from './corridor.ts'
import { waves } from './effort.ts'
import { surroundings } from './interior.ts'
import { type Light, someLight } from './light.ts'
import { blob, circle, ellipse, place, polygon, rect, stroke } from './svg.ts'

interface Breed {
  coat: string
  dark: string
  chest: string
  collar: string
  ears: 'pointed' | 'hanging'
}

/** Dogs, one to three by rate, the smaller the higher; loudness opens the mouth and sends out the bark. */
export function dogPicture({ loudness, pitch, rate, openness }: Scene, random: Random): string {
  const light = someLight(random.fork('light'))
  const { backdrop, foreground, floor } = surroundings(openness, light, random.fork('place'), corridor)
  const dogs = countOf(rate, 3)
  const draw = random.fork('view').pick([standing, standing, sitting, face])
  const size = (1.3 - 0.75 * pitch) * (dogs === 1 ? 1 : dogs === 2 ? 0.8 : 0.66)
  const spread = dogs === 1 ? [random.between(28, 36)] : dogs === 2 ? [15, 49] : [11, 32, 53]
  const pack = spread.map((x, i) => {
    const y = draw === face ? 60 : Math.max(floor + 9, 53) + (i % 2) * 4
    return place(
      { x, y, scale: size, mirror: i % 2 === 1 },
      draw(someBreed(light, random.fork(`dog ${i}`)), loudness, pitch),
    )
  })
  return [backdrop, ...pack, foreground].join('')
}

function someBreed(light: Light, random: Random): Breed {
  const [hue, saturation, value] = random.pick([
    [30, 55, 46],
    [24, 45, 28],
    [38, 60, 66],
    [220, 8, 22],
    [40, 20, 88],
    [210, 6, 55],
  ] as const)
  const coat = light.colour(hue, saturation, value)
  return {
    coat,
    dark: blend(coat, '#120c0a', 0.45),
    chest: blend(coat, '#fff6e6', 0.6),
    collar: light.colour(random.between(0, 360), 80, 48),
    ears: random.pick(['pointed', 'hanging']),
  }
}

function standing(breed: Breed, loudness: number, pitch: number): string {
  const { coat, dark, chest, collar } = breed
  const leg = (x: number, colour: string) =>
    stroke(
      [
        [x, -14],
        [x + 0.6, -7],
        [x, -0.8],
      ],
      colour,
      3.2,
    ) + ellipse(x + 1, -0.7, 2.2, 1.2, colour)
  return [
    ellipse(0, 0.4, 19, 1.8, '#000000', 'opacity="0.3"'),
    leg(-9, dark),
    leg(8, dark),
    stroke(
      [
        [-13, -18],
        [-18, -23],
        [-19, -28],
      ],
      coat,
      2.6,
    ),
    blob(
      [
        [-15, -20],
        [-4, -23],
        [10, -24],
        [14, -18],
        [11, -11],
        [-2, -11],
        [-12, -10],
        [-16, -14],
      ],
      coat,
    ),
    ellipse(10, -14, 4, 5, chest),
    leg(-12, coat),
    leg(11, coat),
    stroke(
      [
        [9, -20],
        [13, -26],
      ],
      coat,
      7,
    ),
    stroke(
      [
        [9.6, -24.4],
        [15, -21.6],
      ],
      collar,
      1.8,
    ),
    place({ x: 14, y: -28, turn: -20 * loudness, scale: 0.95 + 0.2 * pitch }, profile(breed, loudness)),
  ].join('')
}

function sitting(breed: Breed, loudness: number, pitch: number): string {
  const { coat, dark, chest, collar } = breed
  return [
    ellipse(0, 0.4, 14, 1.8, '#000000', 'opacity="0.3"'),
    stroke(
      [
        [-8, -2],
        [-16, -4],
        [-18, -9],
      ],
      coat,
      2.6,
    ),
    blob(
      [
        [-12, 0],
        [-11, -12],
        [-3, -23],
        [5, -24],
        [9, -14],
        [8, 0],
      ],
      coat,
    ),
    ellipse(-6, -4, 6.5, 5, dark),
    ellipse(5, -15, 3.6, 6, chest),
    stroke(
      [
        [6, -13],
        [7, -1],
      ],
      coat,
      3.4,
    ),
    ellipse(8, -0.6, 3, 1.4, coat),
    stroke(
      [
        [0, -22.6],
        [7, -22],
      ],
      collar,
      1.8,
    ),
    place({ x: 4, y: -28, turn: -24 * loudness, scale: 1.05 + 0.2 * pitch }, profile(breed, loudness)),
  ].join('')
}

/** Head from the side around its middle, looking right. */
function profile({ coat, dark, chest, ears }: Breed, loudness: number): string {
  const open = 2 + 26 * loudness
  return [
    place(
      { x: 1, y: 2.2, turn: open },
      blob(
        [
          [0, -1],
          [9, -0.6],
          [9.6, 1.2],
          [7, 2.2],
          [0, 2.6],
        ],
        dark,
      ),
      stroke(
        [
          [3, 0.2],
          [8, 0.2],
        ],
        '#e0606c',
        1 + 0.8 * loudness,
      ),
    ),
    circle(0, 0, 5.6, coat),
    blob(
      [
        [1, -3.6],
        [9, -2],
        [11.4, -0.6],
        [10.6, 1.8],
        [4, 3],
        [0, 3],
      ],
      coat,
    ),
    ellipse(6.5, 1, 3.4, 1.4, chest, 'opacity="0.7"'),
    circle(10.9, -1, 1.4, '#16100e'),
    circle(2.8, -1.8, 1, '#1a1210'),
    circle(3.1, -2.1, 0.35, '#ffffff'),
    ears === 'pointed'
      ? polygon(
          [
            [-4, -3.4],
            [-3, -11],
            [1.6, -4.8],
          ],
          dark,
        )
      : blob(
          [
            [-3, -5],
            [1, -4],
            [0, 3],
            [-3.4, 6],
            [-5.4, 1],
          ],
          dark,
        ),
    waves(11, 2, loudness, 8, '#fff3c4'),
  ].join('')
}

/** Head and chest from the front. */
function face({ coat, dark, chest, collar, ears }: Breed, loudness: number): string {
  const ear = (side: number) =>
    ears === 'pointed'
      ? polygon(
          [
            [side * 5, -30],
            [side * 13, -43],
            [side * 14, -26],
          ],
          dark,
        )
      : blob(
          [
            [side * 8, -34],
            [side * 14, -33],
            [side * 17, -20],
            [side * 13, -14],
            [side * 10, -22],
          ],
          dark,
        )
  const eye = (side: number) =>
    circle(side * 5.4, -26, 1.9, '#1c1310') + circle(side * 5.4 + 0.6, -26.7, 0.6, '#ffffff')
  const gape = 1 + 8.5 * loudness
  return [
    blob(
      [
        [-16, 6],
        [-13, -10],
        [0, -18],
        [13, -10],
        [16, 6],
      ],
      coat,
    ),
    ellipse(0, -2, 7, 9, chest),
    rect(-9, -12.5, 18, 2.8, collar),
    ear(-1),
    ear(1),
    ellipse(0, -25, 13, 12, coat),
    ellipse(0, -13 + gape * 0.2, 5.4, 1.4 + gape * 0.62, dark),
    ellipse(0, -13 + gape * 0.3, 4.2, 0.5 + gape * 0.5, '#5a1820'),
    ellipse(0, -12 + gape * 0.5, 2.8, 0.4 + gape * 0.3, '#e4707a'),
    ellipse(0, -18.4, 7.4, 5, chest),
    ellipse(0, -21, 3, 2, '#16100e'),
    eye(-1),
    eye(1),
    waves(9, -14, loudness, 10, '#fff3c4'),
    waves(-9, -14, loudness, 170, '#fff3c4'),
  ].join('')
}
