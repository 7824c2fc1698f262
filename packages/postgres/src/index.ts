export { type GuardedOptions, letGo, spawnGuarded } from './guarded-process.ts'
export { type Postgres, type PostgresOptions, startPostgres } from './start-postgres.ts'
