export { NotFound as default } from '../../design/not-found.tsx'
