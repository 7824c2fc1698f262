import { refusal } from './refusal.ts'

const longest = 100

/** A name as it is kept. @throws APIError `account/bad-name` */
export function checkedName(name: string): string {
  const kept = name.trim().replace(/\s+/g, ' ')
  if (kept.length === 0 || kept.length > longest) throw refusal('account/bad-name')
  return kept
}
