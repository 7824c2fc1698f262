import { liveStudyOf, verifyChain } from '@soundscene/fieldwork'
import type { Page } from 'playwright-core'
import type { Testbed } from '../load/testbed.ts'
import { closeStudy, launchStudy, rehearse, saveReports } from '../test/studies/by-form.ts'
import { createByForm, signUp } from './experimenter.ts'
import { type Exported, exportStudy } from './exported.ts'
import type { FullStudyPlan } from './plan.ts'
import { sendRaters } from './send-raters.ts'
import { sizeOf } from './size.ts'
import type { KnownTaste } from './truths.ts'

/** What a study is played through with. */
export interface Playing {
  plan: FullStudyPlan
  bed: Testbed
  page: Page
  taste: KnownTaste
  title: string
  /** The set as it is uploaded. */
  set: Buffer
  say: (line: string) => void
}

/** What came of it. */
export interface Played {
  outcomes: Awaited<ReturnType<typeof sendRaters>>
  /** Votes, and the fewest and most of one item. */
  progress: { stored: number; fewest: number; most: number }
  chainHolds: boolean
  /** While raters came. */
  seconds: number
  /** What the site gave to download, by file name. */
  reports: Record<string, string>
  exported: Exported
}

const atOnce = 12

/** Plays a study through: account, set, form, rehearsal, launch, raters, closing, reports, export. */
export async function play({ plan, bed, page, taste, title, set, say }: Playing): Promise<Played> {
  const { context, address } = bed
  await signUp(page, address)
  say('Creating, rehearsing and launching the study …')
  const studyId = await createByForm(page, { title, set, size: sizeOf(plan), raters: plan.raters })
  await rehearse(page)
  await launchStudy(page)
  say(`${plan.raters} simulated raters come over HTTP …`)
  const began = performance.now()
  let gone = 0
  const outcomes = await sendRaters(context, {
    ...{ address, studyId, taste, seed: plan.seed, atOnce },
    raters: Array.from({ length: plan.raters }, (_, index) => index),
    onOutcome: () => ++gone % 20 === 0 && say(`${gone} of ${plan.raters}`),
  })
  const seconds = (performance.now() - began) / 1_000
  say('Closing the study, saving its reports and exporting its bundle …')
  await closeStudy(page)
  const who = { actor: { id: (await bed.context.database.accounts.list())[0]?.id ?? '' }, studyId }
  return {
    ...{ outcomes, seconds, reports: await saveReports(page) },
    progress: (await liveStudyOf(context, who)).progress,
    chainHolds: (await verifyChain(context, who)).brokenAt === null,
    exported: await exportStudy(bed, studyId),
  }
}
