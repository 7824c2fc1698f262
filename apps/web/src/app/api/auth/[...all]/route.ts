import { auth } from '../../../../accounts/auth.ts'
import { boundedRequest } from '../../../../accounts/bounded-request.ts'
import { handle } from '../../../../server/handle.ts'

/** Signing in, up and out, passwords, passkeys and providers: all that better-auth answers. */
export const GET = handle(async (request) => (await auth()).handler(request))

export const POST = handle(async (request) => (await auth()).handler(await boundedRequest(request)))
