import { randomBytes } from 'node:crypto'
import { botScopes } from '../manifest.ts'
import type { Slack } from '../slack.ts'
import type { Installation } from '../state/installation.ts'
import type { Enterprise, Team, User } from '../state/team.ts'

/** Who installs the app, and where: in one workspace, or in all of an organisation. */
export interface NewInstallation {
  place: Team | Enterprise
  installer: User
  /** Those of the manifest, if not given. */
  scopes?: string[]
}

const isTeam = (place: Team | Enterprise): place is Team => 'enterprise' in place

/** Installs the app; installed again, it keeps its bot and token and is given the new scopes besides. */
export const install = (slack: Slack, { place, installer, scopes }: NewInstallation): Installation => {
  const { state, settings } = slack
  const granted = scopes ?? botScopes(settings.manifest)
  const [team, enterprise] = isTeam(place) ? [place, place.enterprise] : [null, place]
  const standing = state.installations.find((one) => !one.ended && one.team === team && one.enterprise === enterprise)
  if (standing) {
    for (const scope of granted) standing.scopes.add(scope)
    return rotate(slack, standing)
  }
  const installation: Installation = {
    team,
    enterprise,
    installer,
    scopes: new Set(granted),
    botId: state.ids.id('B'),
    bot: botUser(slack, installer.team),
    botToken: `xoxb-${randomBytes(12).toString('hex')}`,
  }
  state.installations.push(installation)
  state.changed()
  return rotate(slack, installation)
}

/** Gives an installation a new token that expires, if the app rotates its tokens. */
export const rotate = ({ settings, state }: Slack, installation: Installation): Installation => {
  if (!settings.manifest.settings?.token_rotation_enabled) return installation
  installation.botToken = `xoxe.xoxb-1-${randomBytes(12).toString('hex')}`
  const refreshToken = `xoxe-1-${randomBytes(12).toString('hex')}`
  installation.rotation = { refreshToken, expiresAt: state.now() + settings.tokenLifetimeS * 1000 }
  return installation
}

const botUser = ({ state, settings }: Slack, team: Team): User => {
  const name = settings.manifest.features?.bot_user?.display_name ?? settings.manifest.display_information.name
  const bot = { id: state.ids.id('U'), team, name, isBot: true, isAdmin: false, locale: 'en-US', tz: 'UTC' }
  state.users.set(bot.id, bot)
  return bot
}
