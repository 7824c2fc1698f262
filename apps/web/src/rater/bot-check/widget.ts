import type { BotCheckOffer } from './offer.ts'

/** As far as it is used of what Turnstile's script leaves on a page. */
interface Turnstile {
  render(container: HTMLElement, options: Record<string, unknown>): string
  remove(widget: string): void
}

declare global {
  interface Window {
    turnstile?: Turnstile
  }
}

/** A check that is under way. */
export interface BotCheck {
  /** What the server shows to the service; null when there is none in time. */
  token(): Promise<string | null>
  end(): void
}

const patienceMs = 4_000

/**
 * Begins a check that asks nothing of whoever sits here. A script that is blocked, a service that is away and one that
 * would have a task solved give no token, which is no failure.
 */
export function beginBotCheck({ siteKey, scriptUrl }: BotCheckOffer, container: HTMLElement): BotCheck {
  let token: string | null = null
  let widget: string | undefined
  let settle = () => {}
  const settled = new Promise<void>((resolve) => {
    settle = resolve
  })
  const end = () => {
    if (widget !== undefined) window.turnstile?.remove(widget)
    widget = undefined
  }
  const giveUp = () => {
    token = null
    settle()
  }
  const options = {
    ...{ sitekey: siteKey, action: 'consent', appearance: 'interaction-only', 'response-field': false },
    callback: (found: string) => {
      token = found
      settle()
    },
    'expired-callback': () => {
      token = null
    },
    'before-interactive-callback': () => {
      giveUp()
      end()
    },
    ...{ 'error-callback': giveUp, 'unsupported-callback': giveUp, 'timeout-callback': giveUp },
  }
  loadScript(scriptUrl).then(() => {
    widget = window.turnstile?.render(container, options)
    if (widget === undefined) giveUp()
  }, giveUp)
  return { token: () => Promise.race([settled, timeUp()]).then(() => token), end }
}

const timeUp = () => new Promise<void>((resolve) => setTimeout(resolve, patienceMs))

async function loadScript(src: string): Promise<void> {
  if (window.turnstile) return
  await new Promise((resolve, reject) => {
    const script = document.createElement('script')
    Object.assign(script, { src, async: true, onload: resolve, onerror: reject })
    document.head.append(script)
  })
}
