import type { Random } from '../random.ts'
import { blend, hsl } from './colour.ts'

/** The hour and weather that a picture is seen in. */
export interface Light {
  hour: 'dawn' | 'noon' | 'dusk' | 'night' | 'overcast'
  skyTop: string
  skyBottom: string
  /** Colour that distant things fade to. */
  haze: string
  /** Colour of a thing in this light. */
  colour(hue: number, saturation: number, lightness: number): string
}

interface Mood {
  top: readonly [number, number, number]
  bottom: readonly [number, number, number]
  tint: string
  strength: number
}

const moods: Record<Light['hour'], Mood> = {
  dawn: { top: [225, 45, 62], bottom: [28, 85, 80], tint: '#ffb48a', strength: 0.16 },
  noon: { top: [212, 72, 56], bottom: [200, 75, 84], tint: '#ffffff', strength: 0.03 },
  dusk: { top: [262, 42, 38], bottom: [18, 88, 64], tint: '#d0603a', strength: 0.24 },
  night: { top: [230, 50, 11], bottom: [222, 45, 27], tint: '#141f4a', strength: 0.4 },
  overcast: { top: [210, 12, 60], bottom: [205, 12, 80], tint: '#a8b0b8', strength: 0.2 },
}

/** An hour at random; noon is the commonest. */
export function someLight(random: Random): Light {
  const hour = random.pick(['noon', 'noon', 'noon', 'dawn', 'dusk', 'night', 'overcast'] as const)
  const { top, bottom, tint, strength } = moods[hour]
  const drift = random.between(-10, 10)
  const skyBottom = hsl(bottom[0] + drift, bottom[1], bottom[2] + random.between(-4, 4))
  return {
    hour,
    skyTop: hsl(top[0] + drift, top[1], top[2] + random.between(-5, 5)),
    skyBottom,
    haze: skyBottom,
    colour: (hue, saturation, lightness) => blend(hsl(hue, saturation, lightness), tint, strength),
  }
}

/** The same hour under floodlights: at night the sky stays dark, what stands below is lit. */
export function floodlit(light: Light): Light {
  return light.hour === 'night'
    ? { ...light, colour: (hue, saturation, lightness) => blend(hsl(hue, saturation, lightness), '#dfe8ff', 0.08) }
    : light
}
