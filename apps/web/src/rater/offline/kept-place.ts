import type { Place } from '../place.ts'

const keyOf = (study: string) => `rater-place ${study}`

/** Keeps where a rater is in this browser, for a reload without a connection; anything but trials is forgotten. */
export function keepPlace(study: string, place: Place): void {
  try {
    if (place.step.name === 'trials') localStorage.setItem(keyOf(study), JSON.stringify(place))
    else localStorage.removeItem(keyOf(study))
  } catch {
    // Then a reload needs the connection.
  }
}

export function keptPlace(study: string): Place | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(study)) ?? 'null') as Place | null
  } catch {
    return null
  }
}
