export { type LiveShares, liveShares } from './choice/live.ts'
export { type LiveScore, liveScores } from './rating/live.ts'
export { asymptoticSequence } from './sequences/asymptotic.ts'
export { empiricalBernsteinSequence } from './sequences/empirical-bernstein.ts'
