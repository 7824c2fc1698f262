export { forbidOutside } from './forbid-outside.ts'
export { attempts, guardLoopback, takeAttempts } from './guard.ts'
