export { Nowhere as default } from '../../site/nowhere.tsx'
