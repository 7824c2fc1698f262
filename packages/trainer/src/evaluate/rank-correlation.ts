import { type SceneParameter, sceneClasses, sceneParameters } from '@soundscene/world'
import { sampleRankCorrelation } from 'simple-statistics'

/** Rank correlation (Spearman's ρ) of each parameter, averaged over the classes so that no class gap counts as control. */
export type Controllability = Record<SceneParameter, number>

/** Compares parameters told with parameters meant, both [rows, parameters], within each class. */
export function controllability(
  meant: Float32Array,
  told: Float32Array,
  classes: ArrayLike<number>,
): { mean: Controllability; byClass: Record<string, Controllability> } {
  const width = sceneParameters.length
  const rowsOf = (label: number) =>
    Array.from({ length: classes.length }, (_, i) => i).filter((i) => classes[i] === label)
  const correlate = (rows: number[], parameter: number) => {
    const column = (values: Float32Array) => rows.map((row) => values[row * width + parameter] as number)
    return sampleRankCorrelation(column(meant), column(told))
  }
  const ofParameters = (value: (parameter: number) => number) =>
    Object.fromEntries(sceneParameters.map((name, i) => [name, value(i)])) as Controllability
  const byClass = Object.fromEntries(
    sceneClasses.map((name, label) => [name, ofParameters((parameter) => correlate(rowsOf(label), parameter))]),
  )
  const mean = ofParameters((parameter) => {
    const name = sceneParameters[parameter] as SceneParameter
    return Object.values(byClass).reduce((sum, of) => sum + of[name], 0) / sceneClasses.length
  })
  return { mean, byClass }
}
