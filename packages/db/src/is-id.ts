const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text can be the id of a row; PostgreSQL would take anything else for a fault. */
export const isId = (text: string): boolean => uuid.test(text)
