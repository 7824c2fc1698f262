import { randomUUID } from 'node:crypto'
import type { Enterprise, Team, User } from '../state/team.ts'

/** What a person allowed on the authorize page. */
export interface Grant {
  place: Team | Enterprise
  installer: User
  scopes: string[]
  redirectUri: string | null
}

/** What the next person on the authorize page does there. */
export type Decision = { place: Team | Enterprise; installer: User } | 'deny'

/** Codes that an app may exchange for a token, once each. */
export class Grants {
  /** Set by tests; without it the first admin of the first workspace allows everything there. */
  decision: Decision | undefined
  readonly #codes = new Map<string, Grant>()

  issue(grant: Grant): string {
    const code = randomUUID()
    this.#codes.set(code, grant)
    return code
  }

  take(code: string): Grant | undefined {
    const grant = this.#codes.get(code)
    this.#codes.delete(code)
    return grant
  }
}
