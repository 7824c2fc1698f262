import { about } from './de/about.ts'
import { frame } from './de/frame.ts'
import { privacy } from './de/privacy.ts'
import { problems } from './de/problems.ts'
import { shared } from './de/shared.ts'
import { studio } from './de/studio.ts'
import type * as en from './en.ts'

/** What components in the browser say in German. */
export const shown: Readonly<Record<keyof typeof en.shown, string>> = { ...frame, ...studio, ...problems }

/** All that the site says in German. */
export const german: Readonly<Record<keyof typeof en.english, string>> = { ...shown, ...shared, ...about, ...privacy }
