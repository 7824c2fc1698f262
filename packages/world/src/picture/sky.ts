import type { Random } from '../random.ts'
import type { Light } from './light.ts'
import { circle, dots, ellipse, gradient, type Point, rect } from './svg.ts'

/** Sky with sun or moon, stars and clouds down to a horizon, behind the whole picture. */
export function sky(light: Light, horizon: number, random: Random): string {
  return [
    gradient('sky', [light.skyTop, light.skyBottom]),
    rect(0, 0, 64, 64, light.skyBottom),
    rect(0, 0, 64, Math.max(12, horizon + 1), 'url(#sky)'),
    light.hour === 'night' ? stars(random, horizon) : '',
    light.hour === 'overcast' ? '' : lamp(light, horizon, random),
    ...Array.from({ length: random.integer(0, 4) }, () =>
      cloud(light, random.between(0, 64), random.between(2, horizon * 0.75), random),
    ),
  ].join('')
}

function stars(random: Random, horizon: number): string {
  const points = Array.from({ length: 26 }, (): Point => [random.between(0, 64), random.between(0, horizon)])
  return dots(points, 0.3, '#ffffff', 'opacity="0.8"')
}

/** Sun or moon: low at dawn and dusk. */
function lamp(light: Light, horizon: number, random: Random): string {
  const low = light.hour === 'dawn' || light.hour === 'dusk'
  const x = random.between(6, 58)
  const y = low ? horizon - random.between(0, 7) : random.between(3, Math.max(6, horizon * 0.5))
  const colour = light.hour === 'night' ? '#f2f0dc' : light.hour === 'dusk' ? '#ffd27a' : '#fff6cf'
  return [
    gradient('halo', [`${colour}/0.75`, `${colour}/0`], 'outwards'),
    circle(x, y, 13, 'url(#halo)'),
    circle(x, y, random.between(2, 3.6), colour),
  ].join('')
}

function cloud(light: Light, x: number, y: number, random: Random): string {
  const colour =
    light.hour === 'night'
      ? '#3a4468'
      : light.hour === 'dusk'
        ? '#f0a58c'
        : light.hour === 'dawn'
          ? '#ffe6dc'
          : '#ffffff'
  const width = random.between(4, 10)
  return [
    ellipse(x, y, width, width * 0.28, colour, 'opacity="0.7"'),
    ellipse(x - width * 0.25, y - width * 0.18, width * 0.45, width * 0.3, colour, 'opacity="0.8"'),
    ellipse(x + width * 0.3, y - width * 0.1, width * 0.38, width * 0.24, colour, 'opacity="0.8"'),
  ].join('')
}
