import type { Random } from '../random.ts'
import type { Light } from './light.ts'
import { circle, ellipse, type Point, stroke } from './svg.ts'

export interface Kit {
  shirt: string
  trousers: string
  skin: string
  hair: string
}

/** Clothes, skin and hair of one person; a team shares the hue of its shirts. */
export function someKit(light: Light, random: Random, hue = random.between(0, 360)): Kit {
  return {
    shirt: light.colour(hue, random.between(55, 80), random.between(42, 56)),
    trousers: light.colour(random.pick([220, 0, 210, 40]), random.between(0, 35), random.pick([18, 30, 88])),
    skin: light.colour(random.between(18, 30), random.between(35, 55), random.pick([34, 48, 66, 74])),
    hair: light.colour(random.pick([25, 35, 45, 0]), 40, random.pick([10, 16, 30, 55])),
  }
}

/** A person of height 10 standing on the origin. Hands and feet are where told, in the figure's own units. */
export function figure(kit: Kit, hands: readonly [Point, Point], feet: readonly [Point, Point]): string {
  const limb = (from: Point, to: Point, colour: string, width: number) =>
    stroke([from, [(from[0] + to[0]) / 2 + 0.3, (from[1] + to[1]) / 2], to], colour, width)
  return [
    limb([-0.4, -4.6], feet[0], kit.trousers, 1.3),
    limb([0.4, -4.6], feet[1], kit.trousers, 1.3),
    limb([-0.9, -7.4], hands[0], kit.skin, 0.9),
    stroke(
      [
        [0, -7.1],
        [0, -5],
      ],
      kit.shirt,
      2.7,
    ),
    limb([0.9, -7.4], hands[1], kit.skin, 0.9),
    circle(0, -9.3, 1.15, kit.skin),
    ellipse(-0.1, -9.8, 1.15, 0.75, kit.hair),
  ].join('')
}

/** Somebody running, jumping or standing, at random. */
export function player(kit: Kit, random: Random): string {
  const stride = random.between(0.5, 2.2)
  const reach = (): Point => [random.between(-2.6, 2.6), random.between(-7.5, -4.2)]
  return figure(
    kit,
    [reach(), reach()],
    [
      [-stride, random.between(-1, 0)],
      [stride, 0],
    ],
  )
}
