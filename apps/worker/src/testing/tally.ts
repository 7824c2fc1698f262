import { setTimeout as sleep } from 'node:timers/promises'
import { type DrawView, getDraw, pictureOf } from '@soundscene/draws'
import type { Testbed } from './testbed.ts'

/** What became of the draws of a run. */
export interface Figures {
  /** Draws that doors promised before they were killed. */
  promised: number
  /** Draws begun, promised or not. */
  draws: number
  done: number
  /** Failed draws by the code that their watchers read. */
  failed: Record<string, number>
  /** Promised, but not there. */
  lost: number
  /** Neither done nor failed when everything had come to rest. */
  hanging: number
  /** Finished by more than one attempt. */
  drawnTwice: number
  /** Done, but without the picture. */
  picturesMissing: number
}

/** Waits until every draw has come to its end, or until the deadline, and counts. */
export async function tally(bed: Testbed, deadline: number): Promise<Figures> {
  const views = await settled(bed, deadline)
  const done = views.filter(({ state }) => state === 'done')
  const pictures = await Promise.allSettled(done.map(({ id }) => pictureOf(bed.context, id)))
  const known = new Set(views.map(({ id }) => id))
  const promised = [...bed.promised().keys()]
  return {
    promised: promised.length,
    draws: views.length,
    done: done.length,
    failed: countBy(views.flatMap(({ error }) => error?.code ?? [])),
    lost: promised.filter((id) => !known.has(id)).length,
    hanging: views.filter(isOpen).length,
    drawnTwice: [...bed.finishes().values()].filter((count) => count > 1).length,
    picturesMissing: pictures.filter(({ status }) => status === 'rejected').length,
  }
}

async function settled(bed: Testbed, deadline: number): Promise<DrawView[]> {
  for (;;) {
    const ids = await bed.draws()
    const views = await Promise.all(ids.map((id) => getDraw(bed.context, id)))
    if (!views.some(isOpen) || Date.now() > deadline) return views
    await sleep(1000)
  }
}

const isOpen = ({ state }: DrawView) => state === 'queued' || state === 'drawing'

function countBy(names: string[]): Record<string, number> {
  return Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((each) => each === name).length]))
}
