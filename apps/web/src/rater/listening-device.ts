/** What somebody listens with. */
export const devices = ['headphones', 'speakers', 'untold'] as const
export type Device = (typeof devices)[number]

const keyOf = (study: string) => `rater-device ${study}`

/** Keeps what was said at the sound check until the form at the end, over reloads. */
export function rememberDevice(study: string, device: Device): void {
  try {
    localStorage.setItem(keyOf(study), device)
  } catch {
    // Then the form asks again.
  }
}

export function knownDevice(study: string): Device | null {
  try {
    const kept = localStorage.getItem(keyOf(study))
    return devices.find((device) => device === kept) ?? null
  } catch {
    return null
  }
}
