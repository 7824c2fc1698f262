import { readConfig, type SiteConfig } from '../config.ts'

let read: SiteConfig | undefined

/** The configuration of this process, read when first asked for, since a build has none. */
export function config(): SiteConfig {
  read ??= readConfig(process.env)
  return read
}
