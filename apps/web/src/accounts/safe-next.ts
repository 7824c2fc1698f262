/** Where to go after signing in, if that is a page of this site; else the studies. */
export function safeNext(wished: string | string[] | undefined): string {
  return typeof wished === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(wished) ? wished : '/studies'
}
