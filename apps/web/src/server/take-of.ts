import type { DrawView } from '@soundscene/draws'
import type { Take } from '../studio/take.ts'

/** A draw as the browser gets it. */
export const takeOf = (draw: DrawView): Take => ({ ...draw, createdAt: draw.createdAt.toISOString() })
