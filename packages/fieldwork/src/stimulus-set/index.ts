export { manifestFile, type StimulusManifest } from './manifest.ts'
export { type ReadFile, readStimulusSet, stimulusSetOf } from './read-stimulus-set.ts'
export { type SetContents, type SetSound, writeStimulusSet } from './write-stimulus-set.ts'
