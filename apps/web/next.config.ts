import path from 'node:path'
import type { NextConfig } from 'next'

const root = path.join(import.meta.dirname, '../..')

/** What every answer carries. */
const everywhere = [{ key: 'X-Content-Type-Options', value: 'nosniff' }]

/** What pages and the API carry besides, and no script or font needs; the script policy has a nonce: see `proxy.ts`. */
const pagesAndApi = [
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'microphone=(self), camera=(), geolocation=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

const config: NextConfig = {
  // The tests build beside whatever site is running from this checkout.
  distDir: process.env.SITE_DIST || '.next',
  turbopack: { root },
  // `npm run check:types` checks the types; whoever starts the product need not wait for it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/((?!_next/static/).*)', headers: pagesAndApi },
  ],
  experimental: {
    globalNotFound: true,
    // Raters come once, often on a phone: their first trial asks for few things, and for no other page's.
    cssChunking: { type: 'graph', requestCost: 8_000 },
    turbopackChunking: {
      minChunkSize: 500_000,
      maxMergeChunkSize: 2_000_000,
      requestCost: 2_000_000,
      firstPageLoadPriority: 1,
    },
  },
}

export default config
