const name = 'rater'
const days = 90

/** Where the rater's browser shows the token: on the pages of the one study and in its API, and nowhere else. */
const paths = (study: string) => [`/r/${study}`, `/api/rater/${study}`]

/** Headers that make a browser remember a rater, out of the reach of scripts. */
export const rememberRater = (study: string, token: string, secure: boolean): [name: string, value: string][] =>
  paths(study).map((path) => [
    'Set-Cookie',
    `${name}=${token}; Path=${path}; Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
  ])

/** The token of a request. */
export const raterTokenIn = (headers: Pick<Headers, 'get'>): string | undefined =>
  new RegExp(`(?:^|;\\s*)${name}=([\\w-]{1,100})(?:;|$)`).exec(headers.get('cookie') ?? '')?.[1]
