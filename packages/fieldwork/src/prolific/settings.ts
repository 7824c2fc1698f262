export { prolificAccess, prolificVariables } from './access.ts'
export { accountThere } from './account-there.ts'
export type { ProlificAccess } from './request.ts'
