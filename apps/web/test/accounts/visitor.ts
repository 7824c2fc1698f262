/** Somebody who uses a site over HTTP with a browser's manners: cookies are kept, and requests say where they come from. */
export class Visitor {
  readonly address: string
  readonly #cookies = new Map<string, string>()

  constructor(address: string) {
    this.address = address
  }

  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** The same cookies for a browser. */
  get storageState() {
    const { hostname: domain } = new URL(this.address)
    const rest = { domain, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const }
    return { cookies: [...this.#cookies].map(([name, value]) => ({ name, value, ...rest })), origins: [] }
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#fetch(path, { headers })
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('POST', path, body, headers)
  }

  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    return this.#fetch(path, { method, headers: { Origin: this.address, ...json, ...headers }, ...sent })
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = { Cookie: this.cookies, ...(init.headers as Record<string, string>) }
    const response = await fetch(new URL(path, this.address), { ...init, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie)
    return response
  }

  keep(cookie: string): void {
    const [pair = ''] = cookie.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (value && !/max-age=0/i.test(cookie)) this.#cookies.set(name, value)
    else this.#cookies.delete(name)
  }
}
