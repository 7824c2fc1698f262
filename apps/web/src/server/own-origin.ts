import { SoundsceneError } from '@soundscene/errors'
import { siteAddress } from './site-address.ts'

/** Refuses what another site made a browser send. @throws SoundsceneError `account/foreign-origin` */
export async function assertOwnOrigin(request: Request): Promise<void> {
  if (['GET', 'HEAD'].includes(request.method)) return
  const { origin } = await siteAddress()
  if (request.headers.get('origin') !== origin) throw new SoundsceneError('account/foreign-origin')
}
