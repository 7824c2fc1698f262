import { studyConfig } from '../config/study-config.ts'
import type { FieldContext } from '../context.ts'
import { personalLink } from '../experimenter/links.ts'

/** A study that somebody may take part in, and the way in that is theirs alone. */
export interface Invitation {
  title: string
  /** Of the study's first page. */
  address: string
}

const most = 5

/**
 * Personal invitations to the studies that recruit in chats, the newest first, five at most.
 * @param person the name by which the platform knows them; only its salted hash is kept
 * @param site address that people reach the site at
 */
export async function inviteInChat(
  context: FieldContext,
  { platform, person, site }: { platform: 'discord' | 'slack'; person: string; site: string },
): Promise<Invitation[]> {
  const live = await context.database.studies.studies.live()
  const recruiting = live
    .map(({ id, simulated, config }) => ({ id, simulated, config: studyConfig.parse(config) }))
    .filter(({ simulated, config }) => config.recruiting.chat && !simulated)
    .slice(0, most)
  return Promise.all(
    recruiting.map(async ({ id, config }) => {
      const address = new URL(`r/${id}`, site.endsWith('/') ? site : `${site}/`)
      address.searchParams.set('link', await personalLink(context, { studyId: id, platform, person }))
      return { title: config.title, address: address.href }
    }),
  )
}
