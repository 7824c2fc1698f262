/** What each figure is about; it stands beside every figure. */
export const estimands = {
  twoWay: 'new raters and new sounds like these',
  raterCluster: 'new raters, these sounds',
  soundCluster: 'these raters, new sounds',
  live: 'new raters, these sounds, at every look',
  naive: 'as if votes were independent: too narrow when raters or sounds differ',
} as const

/** What one can ask of an analysis. */
export interface AnalysisOptions {
  /** Of every interval. */
  level?: number
  /** Of the pigeonhole bootstrap; 0 leaves it out. */
  replicates?: number
  seed?: number
  /** How many raters the study planned for; it tunes the live sequences and so must not depend on the votes. */
  plannedRaters?: number
}

/** The options with what holds where nothing is asked. */
export const withDefaults = (options: AnalysisOptions): Required<AnalysisOptions> => ({
  level: 0.95,
  replicates: 1000,
  seed: 1,
  plannedRaters: 100,
  ...options,
})
