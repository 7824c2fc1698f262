export { testDatabase } from './test-database.ts'
export { testFolder } from './test-folder.ts'
export { hasRedis, type TestRedis, testRedis } from './test-redis.ts'
export { toneWav } from './tone-wav.ts'
