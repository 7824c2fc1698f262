export { freePort } from './free-port.ts'
export { startVictim, type Victim } from './victim.ts'
