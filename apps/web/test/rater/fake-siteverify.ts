import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** How the service behaves; all but the first are ways of saying nothing. */
type Mood = 'works' | 'hangs' | 'trickles' | 'resets' | 'breaks' | 'redirects' | 'says html' | 'lies' | 'floods'

/** A check for bots as Turnstile's interface has it, on this machine: script, widget and siteverify. */
export interface FakeSiteverify {
  siteKey: string
  secretKey: string
  verifyUrl: string
  scriptUrl: string
  mood: Mood
  /** What the widget does in browsers. */
  widget: 'passes' | 'asks' | 'is blocked'
  /** How often a token was shown to it. */
  readonly asked: number
  /** A token as the widget hands out. */
  newToken(): string
  close(): Promise<void>
}

/** Starts it on a free port of the loopback. */
export async function startFakeSiteverify(): Promise<FakeSiteverify> {
  const open = new Set<string>()
  const used = new Set<string>()
  let asked = 0
  const newToken = () => {
    const token = randomUUID()
    open.add(token)
    return token
  }
  const worth = (sent: URLSearchParams) => {
    const token = sent.get('response') ?? ''
    if (sent.get('secret') !== fake.secretKey) return refused('invalid-input-secret')
    if (used.has(token)) return refused('timeout-or-duplicate')
    if (!open.delete(token)) return refused('invalid-input-response')
    used.add(token)
    return { success: true, 'error-codes': [], hostname: '127.0.0.1' }
  }
  const server = createServer(async (request, response) => {
    const body = await text(request).catch(() => '')
    if (request.url?.startsWith('/api.js')) return sendScript(response, fake.widget)
    if (request.url?.startsWith('/token')) return send(response, JSON.stringify(newToken()))
    asked += 1
    misbehave[fake.mood](response, () => send(response, JSON.stringify(worth(new URLSearchParams(body)))))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const fake: FakeSiteverify = {
    ...{ siteKey: 'site-key', secretKey: 'secret-key', mood: 'works', widget: 'passes', newToken },
    ...{ verifyUrl: `${origin}/siteverify`, scriptUrl: `${origin}/api.js?render=explicit` },
    get asked() {
      return asked
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return fake
}

const refused = (code: string) => ({ success: false, 'error-codes': [code] })

const send = (response: ServerResponse, body: string, type = 'application/json') =>
  void response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body)

const misbehave: Record<Mood, (response: ServerResponse, work: () => void) => void> = {
  works: (_, work) => work(),
  hangs: () => {},
  trickles: (response) => void response.writeHead(200).write('{"success":'),
  resets: (response) => void response.destroy(),
  breaks: (response) => void response.writeHead(500).end('{"success":true}'),
  redirects: (response) => void response.writeHead(307, { location: '/siteverify' }).end(),
  'says html': (response) => send(response, '<!doctype html><title>Sign in to the network</title>', 'text/html'),
  lies: (response) => send(response, '{"success":"true"}'),
  floods: (response) => send(response, `{"success":true,"padding":"${'x'.repeat(1_000_000)}"}`),
}

/** Hands a token to the page as the real widget does, after a moment and out of a frame of its own. */
const widgets = {
  passes: `
    const frame = document.createElement('iframe')
    frame.src = new URL('/frame', script.src)
    frame.hidden = true
    container.append(frame)
    fetch(new URL('/token', script.src)).then((answer) => answer.json()).then(options.callback)`,
  asks: `options['before-interactive-callback']()`,
}

function sendScript(response: ServerResponse, widget: FakeSiteverify['widget']): void {
  if (widget === 'is blocked') return void response.destroy()
  const script = `
  const script = document.currentScript
  window.turnstile = {
    render(container, options) {${widgets[widget]}
      return 'widget-1'
    },
    remove() {
      window.removedWidgets = (window.removedWidgets ?? 0) + 1
    },
  }`
  send(response, script, 'text/javascript')
}
