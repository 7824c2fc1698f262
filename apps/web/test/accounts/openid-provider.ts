import { createSign, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Whom the provider says that somebody is. */
export interface Identity {
  sub: string
  email: string
  name: string
}

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** An OpenID provider on loopback at which everybody is who `identity` says, without being asked. */
export async function startProvider(identity: Identity) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const nonces = new Map<string, string | null>()
  const sign = (claims: object) => {
    const text = `${base64({ alg: 'RS256', kid: 'key', typ: 'JWT' })}.${base64(claims)}`
    return `${text}.${createSign('sha256').update(text).sign(privateKey, 'base64url')}`
  }
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', issuer())
    const answer = (body: object) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
    if (url.pathname === '/.well-known/openid-configuration') return answer(configuration(issuer()))
    if (url.pathname === '/jwks')
      return answer({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'key', alg: 'RS256', use: 'sig' }] })
    if (url.pathname === '/authorize') {
      const back = new URL(url.searchParams.get('redirect_uri') ?? '')
      const code = String(nonces.size)
      nonces.set(code, url.searchParams.get('nonce'))
      back.search = String(new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' }))
      return response.writeHead(302, { Location: back.href }).end()
    }
    if (url.pathname === '/userinfo') return answer({ ...identity, email_verified: true })
    const sent = new URLSearchParams(Buffer.concat(await request.toArray()).toString())
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: issuer(), aud: 'client', iat: now, exp: now + 60, ...identity, email_verified: true }
    const nonce = nonces.get(sent.get('code') ?? '')
    return answer({
      access_token: 'access',
      token_type: 'Bearer',
      id_token: sign({ ...claims, ...(nonce && { nonce }) }),
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { issuer: issuer(), stop: () => void server.close() }
}

const configuration = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
})
