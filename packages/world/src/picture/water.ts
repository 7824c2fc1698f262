import type { Random } from '../random.ts'
import { blend } from './colour.ts'
import type { Light } from './light.ts'
import { dots, gradient, type Point, rect, stroke } from './svg.ts'

/** Open water below y, with glints; the hue is the picture's own. */
export function water(light: Light, y: number, random: Random): string {
  const hue = random.between(178, 222)
  const near = light.colour(hue, 55, random.between(26, 40))
  const glint = blend(near, light.skyBottom, 0.6)
  const ripples = Array.from({ length: 12 }, () => {
    const depth = random.next() ** 1.5
    const x = random.between(-4, 60)
    const at = y + 1.5 + depth * (62 - y)
    return stroke(
      [
        [x, at],
        [x + 2 + 7 * depth, at],
      ],
      glint,
      0.3 + 0.5 * depth,
      'opacity="0.55"',
    )
  })
  return [
    gradient('water', [blend(near, light.skyBottom, 0.55), near]),
    rect(0, y, 64, 65 - y, 'url(#water)'),
    ...ripples,
  ].join('')
}

/** White drops thrown from a point: `size` is how far, the directions lie between two angles in degrees. */
export function spray(x: number, y: number, size: number, from: number, to: number, random: Random): string {
  const drop = (): Point => {
    const angle = (random.between(from, to) * Math.PI) / 180
    const reach = size * Math.sqrt(random.next())
    return [x + reach * Math.cos(angle), y - reach * Math.abs(Math.sin(angle))]
  }
  const cloud = (count: number) => Array.from({ length: count }, drop)
  return (
    dots(cloud(Math.round(6 + size * 1.6)), 0.5 + size * 0.075, '#eef7fb', 'opacity="0.75"') +
    dots(cloud(Math.round(6 + size)), 0.35 + size * 0.03, '#ffffff', 'opacity="0.95"')
  )
}
