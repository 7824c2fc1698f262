/** What an experimenter sees of a frozen set. */
export interface SetFacts {
  id: string
  title: string
  sha256: string
  /** That raters answer about; those for practice are apart. */
  sounds: number
  practiceSounds: number
  pictures: number
  classes: string[]
  models: string[]
}
