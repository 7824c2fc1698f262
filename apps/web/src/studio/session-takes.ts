const key = 'takes'

/** Remembers, for this tab, which takes belong to the sound on the page. */
export const rememberTakes = (ids: string[]): void => sessionStorage.setItem(key, JSON.stringify(ids))

/** The other takes that stood beside this one before a reload. */
export function takesBeside(id: string): string[] {
  const ids: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
  if (!Array.isArray(ids) || !ids.includes(id)) return []
  return ids.filter((other): other is string => typeof other === 'string' && other !== id)
}
