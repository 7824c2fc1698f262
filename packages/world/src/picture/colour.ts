/** Hue in degrees, saturation and lightness in percent, as `#rrggbb`. */
export function hsl(hue: number, saturation: number, lightness: number): string {
  const s = clamp(saturation / 100)
  const l = clamp(lightness / 100)
  const reach = s * Math.min(l, 1 - l)
  const channel = (n: number) => {
    const k = (((n + hue / 30) % 12) + 12) % 12
    return l - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return `#${[0, 8, 4].map((n) => byte(channel(n))).join('')}`
}

/** Between two `#rrggbb` colours; share 0 is the first. */
export function blend(first: string, second: string, share: number): string {
  const channel = (colour: string, i: number) => Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255
  return `#${[0, 1, 2].map((i) => byte(channel(first, i) * (1 - share) + channel(second, i) * share)).join('')}`
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

const byte = (value: number): string =>
  Math.round(255 * clamp(value))
    .toString(16)
    .padStart(2, '0')
