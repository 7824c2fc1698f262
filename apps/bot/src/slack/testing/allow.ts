import type { OnHttp } from './on-slack.ts'

/** Opens the page of installing as a browser does, up to where Slack sends it back to; `finish` goes there. */
export async function allow({ address }: Pick<OnHttp, 'address'>, language = 'en') {
  const begin = await fetch(`${address}/slack/install`, { redirect: 'manual' })
  const cookie = begin.headers.get('set-cookie')?.split(';')[0] ?? ''
  const asked = begin.headers.get('location') ?? ''
  const consent = await fetch(asked, { redirect: 'manual' })
  const back = consent.headers.get('location') ?? ''
  const finish = (headers: Record<string, string> = { cookie }) =>
    fetch(back, { headers: { 'accept-language': language, ...headers } })
  return { asked: new URL(asked), finish }
}

/** Installs the app as whoever the stand-in lets decide. */
export const install = async (opened: Pick<OnHttp, 'address'>): Promise<Response> => (await allow(opened)).finish()
