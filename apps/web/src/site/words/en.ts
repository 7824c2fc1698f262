import { about } from './en/about.ts'
import { frame } from './en/frame.ts'
import { privacy } from './en/privacy.ts'
import { problems } from './en/problems.ts'
import { shared } from './en/shared.ts'
import { studio } from './en/studio.ts'

/** What components in the browser say in English; every page carries it. */
export const shown = { ...frame, ...studio, ...problems } as const

/** All that the site says in English, outside of its console. */
export const english = { ...shown, ...shared, ...about, ...privacy } as const
