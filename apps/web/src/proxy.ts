import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { config as siteConfig } from './server/site-config.ts'

/**
 * Everything comes from the site itself; scripts and style elements run only with this answer's nonce.
 * @param guest another origin whose script, frames and answers are let in as well
 */
function contentSecurityPolicy(nonce: string, guest = ''): string {
  const evaluate = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate} ${guest}`.trim(),
    ...(guest && [`frame-src ${guest}`, `connect-src 'self' ${guest}`]),
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Raters are checked on their own pages, and only where a check is set up. */
function guestOf(pathname: string): string | undefined {
  const { botCheck } = siteConfig()
  return botCheck && pathname.startsWith('/r/') ? new URL(botCheck.scriptUrl).origin : undefined
}

/** Gives every page a fresh nonce, which Next.js puts on its own scripts. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce, guestOf(request.nextUrl.pathname))
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Server components can't see the address, and whoever has to sign in first wants to come back to it.
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/** Pages only. The API stays out because Next.js holds a whole request body in memory for a proxy. */
export const config = {
  matcher: ['/((?!api/|_next/|healthz|samples/|icon|.*opengraph-image).*)'],
}
