export { codes, type ErrorCode } from './codes.ts'
export { type ErrorDetails, isUnavailable, SoundsceneError } from './soundscene-error.ts'
