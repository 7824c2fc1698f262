import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import type { Refused } from './refused.ts'
import { send } from './send.ts'

const passkey = '/api/auth/passkey'

/** Makes a passkey on this device for whoever is signed in. @throws Refused */
export async function addPasskey(name: string): Promise<void> {
  assertSupported()
  const query = new URLSearchParams({ name })
  const options = await send<PublicKeyCredentialCreationOptionsJSON>(
    'GET',
    `${passkey}/generate-register-options?${query}`,
  )
  const response = await byDevice(startRegistration({ optionsJSON: options }))
  await send('POST', `${passkey}/verify-registration`, { response, name })
}

/** Signs in with whichever passkey the device offers. @throws Refused */
export async function signInWithPasskey(): Promise<void> {
  assertSupported()
  const options = await send<PublicKeyCredentialRequestOptionsJSON>('GET', `${passkey}/generate-authenticate-options`)
  const response = await byDevice(startAuthentication({ optionsJSON: options }))
  await send('POST', `${passkey}/verify-authentication`, { response })
}

function assertSupported(): void {
  if (!browserSupportsWebAuthn()) throw { code: 'passkey/unsupported' } satisfies Refused
}

/** What a device or its owner refuses carries a code only sometimes. */
async function byDevice<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'passkey/cancelled'
    throw { code } satisfies Refused
  }
}
