import { countOf } from '../count.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { blend } from './colour.ts'
import { glow, waves } from './effort.ts'
import { figure, someKit } from './figure.ts'
import { surroundings } from './interior.ts'
import { type Light, someLight } from './light.ts'
import { circle, ellipse, gradient, place, polygon, rect, stroke } from './svg.ts'

interface Finish {
  shell: string
  skin: string
  metal: string
  brass: string
}

/** Drums: larger when low, more drums and cymbals when fast, struck and lit harder when loud. */
export function drumPicture(scene: Scene, random: Random): string {
  const light = someLight(random.fork('light'))
  const { backdrop, foreground, floor } = surroundings(scene.openness, light, random.fork('place'))
  const draw = random.fork('view').pick([kit, kit, handDrums, fromAbove])
  const y = Math.max(floor + 8, 53)
  return [
    gradient('glow', ['#ffe9a0/0.95', '#ffc860/0'], 'outwards'),
    backdrop,
    draw(scene, y, light, random.fork('drum')),
    foreground,
  ].join('')
}

const someFinish = (light: Light, random: Random): Finish => ({
  shell: light.colour(random.between(0, 360), random.pick([10, 70, 75]), random.pick([22, 40, 46])),
  skin: light.colour(45, 25, 90),
  metal: light.colour(210, 8, 72),
  brass: light.colour(46, 75, 60),
})

function kit(scene: Scene, y: number, light: Light, random: Random): string {
  const { pitch, rate, loudness } = scene
  const size = 1.22 - 0.5 * pitch
  const pieces = countOf(rate, 5)
  const finish = someFinish(light, random)
  const drummer = random.chance(0.55)
  const at = random.between(30, 34)
  return place(
    { x: at, y, scale: size },
    ellipse(0, 1, 28, 2.6, '#000000', 'opacity="0.35"'),
    glow(0, -18, loudness),
    drummer
      ? place(
          { y: -5, scale: 3.3 },
          figure(
            someKit(light, random),
            [
              [-3.4, -5.6 - 3 * loudness],
              [3.4, -5.6 - 2 * loudness],
            ],
            [
              [-1, 0],
              [1, 0],
            ],
          ),
        )
      : '',
    pieces >= 5 ? cymbal(-22, -29, finish) : '',
    pieces >= 3 ? cymbal(22, -27, finish) : '',
    pieces >= 4 ? tom(-8, -21, 6, finish) + tom(8, -21, 6, finish) : tom(0, -20.5, 6, finish),
    pieces >= 2 ? drumOnLegs(-18, -9, 7, finish) : '',
    pieces >= 4 ? drumOnLegs(19, -9.5, 7.5, finish) : '',
    bass(finish),
    sticks(loudness, finish),
    waves(-3, -16, loudness, -90, '#fff3c4'),
    waves(0, -10, loudness * 0.8, 180, '#fff3c4'),
    waves(0, -10, loudness * 0.8, 0, '#fff3c4'),
  )
}

const bass = ({ shell, skin, metal }: Finish): string =>
  circle(0, -9, 11, shell) +
  circle(0, -9, 9.4, skin) +
  circle(0, -9, 9.4, 'none', `stroke="${metal}" stroke-width="0.8"`) +
  circle(0, -9, 3.6, blend(shell, '#000000', 0.2)) +
  stroke(
    [
      [-9, -2],
      [-12, 1.2],
    ],
    metal,
    1,
  ) +
  stroke(
    [
      [9, -2],
      [12, 1.2],
    ],
    metal,
    1,
  )

const tom = (x: number, y: number, radius: number, { shell, skin, metal }: Finish): string =>
  rect(x - radius, y, 2 * radius, 6.5, shell) +
  ellipse(x, y + 6.5, radius, 1.8, shell) +
  ellipse(x, y, radius, 2, skin, `stroke="${metal}" stroke-width="0.6"`)

const drumOnLegs = (x: number, y: number, radius: number, finish: Finish): string =>
  stroke(
    [
      [x - 3, y + 6],
      [x - 5, 1],
    ],
    finish.metal,
    0.8,
  ) +
  stroke(
    [
      [x + 3, y + 6],
      [x + 5, 1],
    ],
    finish.metal,
    0.8,
  ) +
  tom(x, y - 3, radius, finish)

const cymbal = (x: number, y: number, { metal, brass }: Finish): string =>
  stroke(
    [
      [x, y],
      [x * 0.92, 1],
    ],
    metal,
    0.8,
  ) +
  place(
    { x, y, turn: x < 0 ? 14 : -14 },
    ellipse(0, 0, 9, 1.7, brass),
    ellipse(0, -0.6, 2, 0.9, blend(brass, '#ffffff', 0.4)),
  )

function sticks(loudness: number, { brass }: Finish): string {
  const lift = 5 + 13 * loudness
  const wood = blend(brass, '#d8b080', 0.6)
  return (
    stroke(
      [
        [-4, -22],
        [-13, -22 - lift],
      ],
      wood,
      1.2,
    ) +
    stroke(
      [
        [5, -22],
        [13, -22 - lift],
      ],
      wood,
      1.2,
    )
  )
}

/** Djembes and bongos on the ground, one for each piece. */
function handDrums({ pitch, rate, loudness }: Scene, y: number, light: Light, random: Random): string {
  const pieces = countOf(rate, 5)
  const size = (1.35 - 0.6 * pitch) * (pieces > 3 ? 0.74 : pieces > 1 ? 0.88 : 1)
  const lefts = Array.from({ length: pieces }, (_, i) => (pieces === 1 ? 32 : 10 + (44 * i) / (pieces - 1)))
  return lefts
    .map((x, i) => {
      const wood = light.colour(random.between(8, 38), 62, random.between(26, 46))
      return [
        glow(x, y - 24 * size, loudness * 0.8),
        place(
          { x, y: y + (i % 2) * 3, scale: size },
          ellipse(0, 0.5, 8, 1.6, '#000000', 'opacity="0.35"'),
          polygon(
            [
              [-9, -25],
              [9, -25],
              [4, -10],
              [6, 0],
              [-6, 0],
              [-4, -10],
            ],
            wood,
          ),
          polygon(
            [
              [-9, -25],
              [-3, -25],
              [-2, -10],
              [-3, 0],
              [-6, 0],
              [-4, -10],
            ],
            blend(wood, '#ffffff', 0.18),
          ),
          stroke(
            [
              [-8.6, -22],
              [-5, -14],
              [-2, -22],
              [0, -14],
              [3, -22],
              [5, -14],
              [8.4, -22],
            ],
            light.colour(45, 40, 82),
            0.7,
          ),
          ellipse(0, -25, 9.2, 2.6, light.colour(40, 35, 86), `stroke="${light.colour(0, 60, 32)}" stroke-width="1"`),
          waves(0, -27, loudness, -90, '#fff3c4'),
          waves(0, -25, loudness * 0.6, -160, '#fff3c4'),
          waves(0, -25, loudness * 0.6, -20, '#fff3c4'),
        ),
      ].join('')
    })
    .join('')
}

/** A snare drum close up, with cymbals and toms around it. */
function fromAbove({ pitch, rate, loudness }: Scene, y: number, light: Light, random: Random): string {
  const finish = someFinish(light, random)
  const pieces = countOf(rate, 5)
  const radius = 19 - 8 * pitch
  const around = [
    [54, 22, 'brass'],
    [9, 24, 'drum'],
    [12, 8, 'brass'],
    [50, 6, 'drum'],
  ] as const
  return [
    ...around
      .slice(0, pieces - 1)
      .map(([x, at, kind]) =>
        kind === 'brass'
          ? ellipse(x, at, 11, 4.5, finish.brass, 'stroke="#8a6a20" stroke-width="0.6"') +
            ellipse(x, at - 0.5, 2.4, 1.2, '#fff2c0')
          : barrel(x, at, 9, finish),
      ),
    glow(32, y - 17, loudness),
    barrel(32, y - 17, radius, finish),
    stroke(
      [
        [30, y - 18 - 1.5 * loudness],
        [10 + 4 * loudness, y - 26 - 14 * loudness],
      ],
      light.colour(36, 55, 70),
      2,
    ),
    stroke(
      [
        [36, y - 17],
        [56, y - 26 - 8 * loudness],
      ],
      light.colour(36, 55, 70),
      2,
    ),
    waves(31, y - 19, loudness, -90, '#fff3c4'),
    waves(31, y - 17, loudness, 180, '#fff3c4'),
    waves(31, y - 17, loudness, 0, '#fff3c4'),
  ].join('')
}

const barrel = (x: number, y: number, radius: number, { shell, skin, metal }: Finish): string =>
  [
    rect(x - radius, y, 2 * radius, radius * 0.75, shell),
    ellipse(x, y + radius * 0.75, radius, radius * 0.36, shell),
    ...[-0.85, -0.4, 0.4, 0.85].map((share) =>
      stroke(
        [
          [x + share * radius, y + radius * 0.2],
          [x + share * radius, y + radius * 0.9],
        ],
        metal,
        0.8,
      ),
    ),
    ellipse(x, y, radius, radius * 0.4, skin, `stroke="${metal}" stroke-width="1.4"`),
  ].join('')
