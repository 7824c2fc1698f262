export { type FakeProlific, type ProlificCall, startFakeProlific } from './fake-prolific.ts'
