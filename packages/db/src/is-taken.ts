/** Whether an error says that a unique value is there already, also where raw SQL says it. */
export const isTaken = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const { code, originalCode, kind, cause, meta } = error as Record<string, unknown>
  const names = [code, originalCode, kind].map(String)
  if (names.some((name) => name === '23505' || name === 'P2002' || name === 'UniqueConstraintViolation')) return true
  const behind =
    typeof meta === 'object' && meta !== null && 'driverAdapterError' in meta ? meta.driverAdapterError : null
  return isTaken(cause) || isTaken(behind)
}
