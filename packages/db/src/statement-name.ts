import { createHash } from 'node:crypto'

/** Every connection keeps what was prepared on it, so that texts of ever new lengths must not fill it. */
const mostNames = 200

/**
 * Names statements by their text, so that each connection plans one once and then only binds: planning is a good part of
 * what a short statement costs. No name (an empty one), and so a fresh plan each time, get texts that come after the
 * first 200, and those with a `*`, whose columns a migration may change while connections are open.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= mostNames || sql.includes('*')) return ''
    const name = createHash('sha256').update(sql).digest('base64url')
    names.set(sql, name)
    return name
  }
}
