import type { User } from '../state/team.ts'

/** A user as `users.info` shows it; the locale only where it was asked for. */
export const userObject = (user: User, withLocale: boolean) => ({
  id: user.id,
  team_id: user.team.id,
  name: user.name,
  real_name: user.name,
  deleted: false,
  is_admin: user.isAdmin,
  is_owner: false,
  is_bot: user.isBot,
  is_app_user: false,
  tz: user.tz,
  tz_offset: offsetSeconds(user.tz),
  profile: { real_name: user.name, display_name: user.name },
  ...(withLocale && { locale: user.locale }),
})

const offsetSeconds = (tz: string): number => {
  const name = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60)
}
