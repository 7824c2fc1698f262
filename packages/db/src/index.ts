export { type Database, openDatabase } from './database.ts'
export type { Draw, DrawError, DrawResult, DrawState, NewDraw } from './draw.ts'
export type { Claim, DrawRepository } from './draw-repository.ts'
export { migrate } from './migrate.ts'
