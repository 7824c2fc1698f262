export { serveHealth } from './health-server.ts'
export { isUnavailable, patiently } from './patiently.ts'
export { readConfig } from './read-config.ts'
export { type Running, runProcess } from './run-process.ts'
