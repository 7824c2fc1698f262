import type { Random } from '../random.ts'
import { hsl } from './colour.ts'
import type { Surroundings } from './interior.ts'
import { gradient, type Point, polygon, rect, stroke } from './svg.ts'

/** A bare stairwell, garage or hallway running away from the viewer; the nearer its end, the lighter. */
export function corridor(nearness: number, random: Random): Surroundings {
  const hue = random.pick([35, 200, 150, 265, 15])
  const light = 20 + 26 * nearness
  const tone = (shade: number) => hsl(hue, 18, light * shade)
  const half = 8 + 11 * nearness
  const x = random.between(27, 37)
  const [top, end] = [21 - 8 * nearness, 36 + 5 * nearness]
  const corners: Point[] = [
    [x - half, top],
    [x + half, top],
    [x + half, end],
    [x - half, end],
  ]
  const [a = [0, 0], b = [0, 0], c = [0, 0], d = [0, 0]] = corners
  const tiles = [-24, 4, 32, 60, 88].map((foot) =>
    stroke(
      [
        [x + ((foot - 32) * half) / 56, end],
        [foot, 64],
      ],
      '#000000',
      0.5,
      'opacity="0.2"',
    ),
  )
  const backdrop = [
    gradient('side', [tone(0.75), tone(1.25)], 'across'),
    rect(0, 0, 64, 64, tone(1)),
    polygon([[0, 0], [64, 0], b, a], tone(0.8)),
    polygon([[0, 0], a, d, [0, 64]], 'url(#side)'),
    polygon([[64, 0], b, c, [64, 64]], tone(1.15)),
    polygon([d, c, [64, 64], [0, 64]], hsl(hue + 20, 14, light * 0.95)),
    polygon(corners, tone(1.45)),
    rect(x - 3, end - 0.62 * (end - top), 6, 0.62 * (end - top), random.pick(['#f6e6b0', '#5a4636', '#8ea8b8'])),
    ...tiles,
    ...[0.3, 0.7].map((share) =>
      polygon(
        [
          [x - 3 - 5 * share, top * share],
          [x + 3 + 5 * share, top * share],
          [x + 2 + 4 * share, top * share + 1.6],
          [x - 2 - 4 * share, top * share + 1.6],
        ],
        '#fff6d8',
        'opacity="0.9"',
      ),
    ),
  ].join('')
  return { backdrop, foreground: '', floor: 44 }
}
