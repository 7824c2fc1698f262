import type { Random } from '../random.ts'
import type { Light } from './light.ts'
import { dots, type Point, polygon, rect } from './svg.ts'

/** Spectators in a tier between two heights: fullness 0..1 is the share of seats taken. */
export function stand(top: number, bottom: number, fullness: number, light: Light, random: Random): string {
  const seats = light.colour(random.between(190, 260), 22, 34)
  const height = bottom - top
  const team = random.between(0, 360)
  const heads: Point[][] = [[], [], [], [], []]
  for (let y = bottom - 1.2; y > top + 0.6; y -= 1.9)
    for (let x = random.between(0, 2); x < 64; x += 2.1) {
      const head: Point = [x + random.between(-0.4, 0.4), y + random.between(-0.3, 0.3)]
      const colour = random.integer(0, 4)
      if (random.chance(fullness)) heads[colour]?.push(head)
    }
  const hues = [team, team + 20, team + 180, 45, 0]
  return [
    rect(0, top, 64, height, seats),
    rect(0, top, 64, height * 0.3, '#000000', 'opacity="0.25"'),
    ...heads.map((points, i) => dots(points, 0.85, light.colour(hues[i] ?? 0, i === 4 ? 5 : 72, i === 4 ? 88 : 58))),
    rect(0, bottom - 0.4, 64, 1, light.colour(210, 8, 80)),
  ].join('')
}

/** A stadium's roof over the stands, with floodlights. */
export function roof(bottom: number, light: Light, random: Random): string {
  const lamps = Array.from({ length: 9 }, (_, i): Point => [3.5 + i * 7.1, bottom - 1])
  return [
    polygon(
      [
        [0, 0],
        [64, 0],
        [64, bottom],
        [0, bottom],
      ],
      light.colour(random.between(200, 240), 12, 22),
    ),
    polygon(
      [
        [0, bottom - 2.4],
        [64, bottom - 2.4],
        [64, bottom],
        [0, bottom],
      ],
      light.colour(215, 10, 32),
    ),
    dots(lamps, 0.9, '#fffbe0'),
  ].join('')
}
