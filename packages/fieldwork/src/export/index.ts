export type { AnalysisPlan, Task } from './analysis.ts'
export type { BundleFile } from './bundle-file.ts'
export { studyBundle } from './study-bundle.ts'
export { votesBundle } from './votes-bundle.ts'
