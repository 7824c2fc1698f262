export { codes, type ErrorCode } from './codes.ts'
export { type ErrorDetails, SoundsceneError } from './soundscene-error.ts'
