import { sceneClasses } from '@soundscene/world'

/** Share of rows whose class was told right, over all and within each class. */
export interface Accuracy {
  mean: number
  byClass: Record<string, number>
}

/** Compares class indices told with class indices meant. */
export function accuracy(meant: ArrayLike<number>, told: ArrayLike<number>): Accuracy {
  const rows = Array.from({ length: told.length }, (_, i) => ({
    label: meant[i] as number,
    isRight: meant[i] === told[i],
  }))
  const share = (some: typeof rows) => some.filter(({ isRight }) => isRight).length / some.length
  return {
    mean: share(rows),
    byClass: Object.fromEntries(sceneClasses.map((name, i) => [name, share(rows.filter(({ label }) => label === i))])),
  }
}
