const key = (id: string) => `owner.${id}`

/** Remembers in this browser that it made a draw, so that it may delete it. */
export const keepToken = (id: string, token: string): void => localStorage.setItem(key(id), token)

/** Null for a draw that somebody else made. */
export const tokenOf = (id: string): string | null => localStorage.getItem(key(id))

export const forgetToken = (id: string): void => localStorage.removeItem(key(id))
