'use client'

import { Button } from '../design/button.tsx'
import { Alert } from '../studio/alert.tsx'
import { send } from './send.ts'
import { useReady, useSubmission } from './use-submission.ts'

interface ProviderButtonProps {
  label: string
  /** Where to come back to. */
  next: string
  /** The token of an invitation, for whoever has no account yet. */
  invitation?: string | undefined
}

/** Goes to the OpenID provider to sign in there. */
export function ProviderButton({ label, next, invitation }: ProviderButtonProps) {
  const ready = useReady()
  const { problem, busy, run } = useSubmission()
  const go = () =>
    run(async () => {
      if (invitation) carry(invitation)
      const way = { provider: 'oidc', callbackURL: next, errorCallbackURL: '/sign-in' }
      const { url } = await send<{ url: string }>('POST', '/api/auth/sign-in/social', way)
      location.assign(url)
    })
  return (
    <>
      <Button onClick={go} disabled={!ready || busy}>
        {label}
      </Button>
      <Alert problem={problem} />
    </>
  )
}

/** The provider sends people back with nothing but cookies. */
function carry(invitation: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on pages without TLS
  document.cookie = `invitation=${encodeURIComponent(invitation)}; path=/api/auth; max-age=900; samesite=lax`
}
