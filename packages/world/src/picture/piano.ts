import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { blend } from './colour.ts'
import { glow, waves } from './effort.ts'
import { figure, someKit } from './figure.ts'
import { surroundings } from './interior.ts'
import { type Light, someLight } from './light.ts'
import { blob, ellipse, gradient, place, rect, stroke } from './svg.ts'

/** A piano: grand when low, small upright when high. Lit keys count the notes and lie where they sound. */
export function pianoPicture(scene: Scene, random: Random): string {
  const light = someLight(random.fork('light'))
  const { backdrop, foreground, floor } = surroundings(scene.openness, light, random.fork('place'))
  const draw = random.fork('view').pick([closeUp, upright, upright, grand])
  return [
    gradient('glow', ['#ffe9a0/0.95', '#ffc860/0'], 'outwards'),
    backdrop,
    draw(scene, floor, light, random.fork('piano')),
    foreground,
  ].join('')
}

const case_ = (light: Light, random: Random): string =>
  random.pick([light.colour(230, 14, 10), light.colour(16, 50, 22), light.colour(28, 48, 36), light.colour(40, 15, 90)])

const litKeys = (rate: number): number => 1 + Math.round(6 * rate)

/** Keys between two x; pressed ones glow around the place of the pitch, low at the left. */
function keyboard(
  x: number,
  y: number,
  width: number,
  height: number,
  count: number,
  scene: Scene,
  random: Random,
): string {
  const step = width / count
  const lit = litKeys(scene.rate)
  const middle = (0.06 + 0.88 * scene.pitch) * (count - 1)
  const first = Math.round(Math.min(count - lit, Math.max(0, middle - lit / 2)))
  const colour = blend('#f0a030', '#ff5a28', random.next())
  const gap = Math.min(0.5, step * 0.14)
  const black = Array.from({ length: count - 1 }, (_, i) => i).filter((i) => ![2, 6].includes(i % 7))
  return [
    rect(x, y, width, height, '#15151a'),
    ...Array.from({ length: count }, (_, i) => {
      const down = i >= first && i < first + lit
      return rect(x + i * step, y + (down ? 0.4 : 0), step - gap, height - (down ? 0 : 0.5), down ? colour : '#f6f2e6')
    }),
    ...black.map((i) => rect(x + (i + 0.68) * step, y, step * 0.58, height * 0.6, '#17161c')),
  ].join('')
}

function closeUp(scene: Scene, _floor: number, light: Light, random: Random): string {
  const colour = case_(light, random)
  const top = random.between(27, 34)
  const keys = random.integer(12, 16)
  const hand = light.colour(24, 48, random.pick([38, 52, 72]))
  const x = 9 + 46 * scene.pitch
  return place(
    { x: 32, y: 32, turn: random.between(-7, 7), scale: 1.12 },
    rect(-34, top - 32 - 12, 68, 12, colour),
    rect(-34, top - 32 - 1.6, 68, 1.6, light.colour(355, 60, 34)),
    keyboard(-32, top - 32, 64, 22, keys, scene, random),
    rect(-34, top - 10, 68, 26, blend(colour, '#000000', 0.25)),
    glow(x - 32, top - 26, scene.loudness),
    random.chance(0.6) ? handOn(x - 32, top - 12, hand) : '',
    waves(x - 32, top - 32, scene.loudness, -90, '#fff3c4'),
  )
}

const handOn = (x: number, y: number, skin: string): string =>
  ellipse(x, y + 4, 6.5, 5, skin) +
  [-5, -2.4, 0.2, 2.8, 5.2]
    .map((dx) =>
      stroke(
        [
          [x + dx * 0.8, y + 2],
          [x + dx, y - 5],
        ],
        skin,
        2.1,
      ),
    )
    .join('') +
  stroke(
    [
      [x, y + 6],
      [x + 3, y + 20],
    ],
    skin,
    8,
  )

function upright(scene: Scene, floor: number, light: Light, random: Random): string {
  const colour = case_(light, random)
  const dark = blend(colour, '#000000', 0.4)
  const width = 52 - 20 * scene.pitch
  const x = 32 - width / 2 + random.between(-5, 5)
  const foot = Math.max(floor + 7, 53)
  const tall = 34 - 8 * scene.pitch
  const keysY = foot - tall * 0.5
  return [
    glow(32, foot - tall, scene.loudness),
    rect(x, foot - tall, width, tall, colour),
    rect(x - 1, foot - tall - 1.4, width + 2, 2.2, blend(colour, '#ffffff', 0.18)),
    rect(x + 3, foot - tall + 3, width - 6, tall * 0.28, dark),
    rect(x + width * 0.34, foot - tall + 4, width * 0.32, 7, '#f4f0e2'),
    keyboard(x + 1.5, keysY, width - 3, 6.4, 15, scene, random),
    rect(x - 1, keysY + 6.2, width + 2, 2.4, blend(colour, '#ffffff', 0.12)),
    rect(x + 2, keysY + 8.6, width - 4, foot - keysY - 8.6, dark),
    rect(x, keysY + 8.6, 2.4, foot - keysY - 7.6, colour),
    rect(x + width - 2.4, keysY + 8.6, 2.4, foot - keysY - 7.6, colour),
    random.chance(0.6) ? bench(32, foot + 5, light) : '',
    waves(x + width * 0.5, foot - tall - 1, scene.loudness, -90, '#fff3c4'),
  ].join('')
}

const bench = (x: number, y: number, light: Light): string =>
  rect(x - 7, y - 4, 14, 2.4, light.colour(0, 45, 24)) +
  rect(x - 6, y - 2, 1.4, 5, '#191414') +
  rect(x + 4.6, y - 2, 1.4, 5, '#191414')

function grand(scene: Scene, floor: number, light: Light, random: Random): string {
  const colour = case_(light, random)
  const size = 1.12 - 0.38 * scene.pitch
  const y = Math.max(floor + 2, 45)
  const pianist = figure(
    someKit(light, random),
    [
      [3.4, -5.4],
      [3, -5],
    ],
    [
      [2.2, 0.6],
      [1.2, 0.8],
    ],
  )
  return [
    glow(34, y - 14, scene.loudness),
    ellipse(34, y + 14, 26 * size, 2.6, '#000000', 'opacity="0.35"'),
    place(
      { x: 34, y, scale: size },
      blob(
        [
          [-14, -7],
          [2, -30],
          [26, -25],
          [28, -8],
          [20, -5],
        ],
        colour,
      ),
      blob(
        [
          [-10, -7],
          [4, -26],
          [23, -22],
          [24, -8],
        ],
        blend(colour, '#d8a048', 0.4),
      ),
      stroke(
        [
          [18, -5],
          [20, -20],
        ],
        '#3a2c1c',
        0.9,
      ),
      blob(
        [
          [-20, -5],
          [-18, -7],
          [16, -8],
          [28, -5],
          [28, 1],
          [16, 4],
          [-20, 4],
        ],
        blend(colour, '#ffffff', 0.1),
      ),
      rect(-20, -1, 46, 5, colour),
      keyboard(-22, -0.4, 34, 4.6, 15, scene, random),
      ...[-18, 4, 22].map((x) => rect(x, 4, 2.2, 10, colour)),
    ),
    place({ x: 34 - 27 * size, y: y + 15, scale: 2.5 }, pianist),
    waves(38, y - 20 * size, scene.loudness, -70, '#fff3c4'),
  ].join('')
}
