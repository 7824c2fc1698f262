import { openBlobs } from '@soundscene/blobs'
import { close, createStudy, type FieldContext, freezeStimuli, launch, simulateRaters } from '@soundscene/fieldwork'
import type { StudyConfigInput } from '@soundscene/fieldwork/config'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { readSet } from '../../src/studies/sets/read-set.ts'
import { accountOf, type FreshSite, invite, signUp, startFreshSite } from '../accounts/fresh-site.ts'
import { Visitor } from '../accounts/visitor.ts'
import { openPage, startBrowser } from '../browser.ts'
import type { Stack } from '../stack.ts'
import { zippedSet } from './stimuli.ts'

/** The configuration of studies on the stage. */
export const usual: StudyConfigInput = {
  title: 'Which picture fits?',
  kind: 'both',
  contact: 'lab@example.org',
  practice: 0,
  checks: { real: 1, bothWrong: 1 },
  votesPerItem: 2,
  block: { rating: 9, choice: 6 },
  quotas: { open: 40 },
  publicResults: true,
  analysis: { primary: 'match-share', exclude: { attention: 1 } },
  recruiting: { classroom: true, chat: true, prolific: { codes: { complete: 'DONE1' } } },
}

/** A site on which Ada has a draft, a study that runs and one that is closed, and a browser to see it with. */
export interface StudiesStage {
  site: FreshSite
  context: FieldContext
  ada: Visitor
  /** Ada's account. */
  actor: { id: string }
  /** The set of all three, as it is uploaded. */
  set: Buffer
  ids: Record<'draft' | 'live' | 'closed', string>
  /** A page as somebody sees it, or as anybody does. */
  openAs: (visitor: Visitor | null, path: string, options?: BrowserContextOptions) => Promise<Page>
  /** Makes an account for somebody whom Ada invites, with a role in a study. */
  colleague: (name: string, studyId: string, role: 'analyst' | 'viewer') => Promise<Visitor>
}

/** Sets the stage before all tests and clears it after them; nothing on it is there sooner. */
export function setStudiesStage(stack: Stack): StudiesStage {
  const stage = {} as StudiesStage
  let browser: Browser
  let stop: () => Promise<void>
  beforeAll(async () => {
    browser = await startBrowser()
    const site = await startFreshSite(stack)
    stop = site.stop
    const context = { database: site.database, blobs: await openBlobs(stack.variables.BLOBS_DIR ?? '') }
    const ada = await signUp(site, 'Ada')
    const actor = { id: (await accountOf(site, 'Ada')).id }
    const set = await zippedSet('Small world')
    Object.assign(stage, { site, context, ada, actor, set, ids: await makeStudies(context, { actor, set }) })
  })
  afterAll(async () => {
    await browser.close()
    await stop()
  })
  stage.openAs = (visitor, path, options = {}) => {
    const { storageState } = visitor ?? new Visitor(stage.site.address)
    return openPage(browser, stage.site.address + path, { reducedMotion: 'reduce', storageState, ...options })
  }
  stage.colleague = async (name, studyId, role) => {
    const visitor = await signUp(stage.site, name, await invite(stage.ada))
    const { id } = await accountOf(stage.site, name)
    await stage.site.database.studies.studies.setRole(studyId, id, role)
    return visitor
  }
  return stage
}

async function makeStudies(
  context: FieldContext,
  { actor, set }: Pick<StudiesStage, 'actor' | 'set'>,
): Promise<StudiesStage['ids']> {
  const { id: setId } = await freezeStimuli(context, { actor, ...(await readSet(set)) })
  const make = async (title: string) =>
    (await createStudy(context, { actor, setId, simulated: true, config: { ...usual, title } })).id
  const ids = { draft: await make('A draft'), live: await make('A live study'), closed: await make('A closed study') }
  for (const studyId of [ids.live, ids.closed]) {
    await launch(context, { actor, studyId })
    await simulateRaters(context, { studyId, raters: 8, seed: 2 })
  }
  await close(context, { actor, studyId: ids.closed })
  return ids
}
