'use client'

export { Fault as default } from '../../site/fault.tsx'
