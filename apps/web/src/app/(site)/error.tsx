'use client'

export { PageError as default } from '../../design/page-error.tsx'
