export { type CrowdMember, crowdFor } from './crowd.ts'
export { type Taste, type TasteInput, tasteSchema } from './taste.ts'
