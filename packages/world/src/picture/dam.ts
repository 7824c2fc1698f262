import { countOf } from '../count.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { blend } from './colour.ts'
import { foregroundGrass, narrows, someHorizon } from './land.ts'
import { type Light, someLight } from './light.ts'
import { sky } from './sky.ts'
import { ellipse, gradient, type Point, polygon, rect, stroke } from './svg.ts'
import { spray, water } from './water.ts'

/** A dam: as big as it is low, as many gates as it is fast, as much water as it is loud, as wide a valley as it is open. */
export function damPicture(scene: Scene, random: Random): string {
  const light = someLight(random.fork('light'))
  const draw = random.fork('view').pick([frontView, frontView, obliqueView, weirView])
  return [
    gradient('fall', ['#ffffff/0.95', '#e2f0f6/0.9', '#ffffff/0.98']),
    gradient('mist', ['#ffffff/0.9', '#ffffff/0'], 'outwards'),
    draw(scene, light, random),
    random.fork('grass').chance(0.25) ? foregroundGrass(light, random.fork('blades')) : '',
  ].join('')
}

const gatesOf = (rate: number): number => countOf(rate, 6)

const concrete = (light: Light, random: Random): string =>
  light.colour(random.between(20, 220), random.between(3, 14), random.between(52, 74))

/** Water through one gate: a sheet that widens, with foam where it lands. */
function fall(top: Point, bottom: Point, width: number, loudness: number, random: Random): string {
  const flow = width * (0.16 + 0.84 * loudness)
  const spread = flow * (1 + 0.45 * loudness)
  return [
    polygon(
      [
        [top[0] - flow / 2, top[1]],
        [top[0] + flow / 2, top[1]],
        [bottom[0] + spread / 2, bottom[1]],
        [bottom[0] - spread / 2, bottom[1]],
      ],
      'url(#fall)',
    ),
    stroke(
      [
        [top[0] - flow * 0.15, top[1] + 1],
        [bottom[0] - spread * 0.2, bottom[1]],
      ],
      '#b9d6e4',
      0.4 + 0.4 * loudness,
      'opacity="0.7"',
    ),
    spray(bottom[0], bottom[1] + 1, 1 + 10 * loudness, 10, 170, random),
  ].join('')
}

const mist = (y: number, loudness: number): string =>
  ellipse(
    32,
    y,
    14 + 26 * loudness,
    1 + 17 * loudness,
    'url(#mist)',
    `opacity="${(0.3 + 0.7 * loudness).toFixed(2)}"`,
  ) + ellipse(32, y + 3, 12 + 24 * loudness, 1 + 4.5 * loudness, '#ffffff', 'opacity="0.8"')

function frontView({ loudness, pitch, rate, openness }: Scene, light: Light, random: Random): string {
  const base = random.between(47, 52)
  const top = base - (37 - 20 * pitch)
  const half = 29 - 7 * pitch
  const wall = concrete(light, random)
  const gates = gatesOf(rate)
  const pitchOfGates = (2 * half - 6) / gates
  const bend = random.between(-3, 4)
  const falls = Array.from({ length: gates }, (_, i) => {
    const x = 32 - half + 3 + pitchOfGates * (i + 0.5)
    return (
      rect(x - pitchOfGates * 0.36, top + 1, pitchOfGates * 0.72, 3.6, '#1e2a34') +
      fall([x, top + 3], [x, base], pitchOfGates * 0.82, loudness, random.fork(`gate ${i}`))
    )
  })
  const piers = Array.from({ length: gates + 1 }, (_, i) =>
    rect(32 - half + 2.2 + pitchOfGates * i, top - 2.5, 1.6, 8, blend(wall, '#ffffff', 0.2)),
  )
  return [
    sky(light, top + 8, random.fork('sky')),
    someHorizon(light, top + 6, random.fork('horizon')),
    water(light, base - 4, random.fork('water')),
    gradient('wall', [blend(wall, '#ffffff', 0.12), blend(wall, '#14202a', 0.35)]),
    polygon(
      [
        [32 - half, top],
        [32 + half, top],
        [32 + half - 3, base],
        [32, base + bend],
        [32 - half + 3, base],
      ],
      'url(#wall)',
    ),
    narrows(openness * 0.85, light, base + 4, random.fork('walls')),
    ...falls,
    ...piers,
    rect(32 - half - 1, top - 1.2, 2 * half + 2, 2.2, blend(wall, '#ffffff', 0.32)),
    mist(base + 1, loudness),
  ].join('')
}

/** The crest runs back into the picture. */
function obliqueView({ loudness, pitch, rate, openness }: Scene, light: Light, random: Random): string {
  const wall = concrete(light, random)
  const tall = 38 - 21 * pitch
  const top = (share: number): Point => [4 + 56 * share, 15 + 9 * (1 - share) + (38 - tall) * 0.35]
  const foot = (share: number): Point => [4 + 56 * share, top(share)[1] + tall * (0.95 - 0.4 * share)]
  const gates = gatesOf(rate)
  const falls = Array.from({ length: gates }, (_, i) => {
    const share = (i + 0.6) / (gates + 0.2)
    return fall(
      top(share),
      [foot(share)[0] - 1.5, foot(share)[1]],
      (46 / gates) * (1 - 0.4 * share),
      loudness,
      random.fork(`gate ${i}`),
    )
  })
  return [
    sky(light, 24, random.fork('sky')),
    someHorizon(light, 24, random.fork('horizon')),
    rect(0, 23, 64, 42, light.colour(115, 25, 34)),
    water(light, Math.min(52, foot(1)[1] - 2), random.fork('water')),
    gradient('wall', [blend(wall, '#ffffff', 0.15), blend(wall, '#14202a', 0.4)]),
    narrows(openness * 0.85, light, 44, random.fork('walls')),
    polygon(
      [[-2, top(0)[1] + 0.5], top(1), [64, top(1)[1]], [64, foot(1)[1]], foot(0), [-2, foot(0)[1] + 2]],
      'url(#wall)',
    ),
    ...falls,
    stroke([[-2, top(0)[1]], top(1), [66, top(1)[1]]], blend(wall, '#ffffff', 0.35), 2),
    mist((foot(0)[1] + foot(1)[1]) / 2 + 1, loudness),
  ].join('')
}

/** A stepped spillway seen head on, the lake brimming behind it. */
function weirView({ loudness, pitch, rate, openness }: Scene, light: Light, random: Random): string {
  const wall = concrete(light, random)
  const base = random.between(49, 54)
  const top = base - (33 - 17 * pitch)
  const gates = gatesOf(rate)
  const width = 62 / gates
  const steps = Array.from({ length: 4 }, (_, i) =>
    rect(0, top + ((base - top) * (i + 1)) / 5, 64, 0.7, '#000000', 'opacity="0.22"'),
  )
  const falls = Array.from({ length: gates }, (_, i) =>
    fall([1 + width * (i + 0.5), top], [1 + width * (i + 0.5), base], width * 0.86, loudness, random.fork(`gate ${i}`)),
  )
  return [
    sky(light, top - 4, random.fork('sky')),
    someHorizon(light, top - 4, random.fork('horizon')),
    narrows(openness, light, top, random.fork('walls')),
    water(light, top - 4, random.fork('water')),
    gradient('wall', [blend(wall, '#ffffff', 0.1), blend(wall, '#14202a', 0.45)]),
    rect(0, top, 64, base - top, 'url(#wall)'),
    ...steps,
    ...falls,
    rect(0, base, 64, 64 - base, light.colour(200, 45, 32)),
    mist(base + 1, loudness),
    ...Array.from({ length: gates + 1 }, (_, i) =>
      rect(width * i, top - 3, 2, base - top + 3, blend(wall, '#ffffff', 0.22)),
    ),
  ].join('')
}
