export { serveOffline } from '../offline/serve-offline.ts'
export { Arrive } from './arrive.tsx'
export { Elsewhere } from './elsewhere.tsx'
export { OtherStep } from './other-step.tsx'
