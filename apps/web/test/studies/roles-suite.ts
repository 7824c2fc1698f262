import { createStudy, freezeStimuli, launch } from '@soundscene/fieldwork'
import { expect, test } from 'vitest'
import { readSet } from '../../src/studies/sets/read-set.ts'
import { invite, signUp } from '../accounts/fresh-site.ts'
import type { Visitor } from '../accounts/visitor.ts'
import { type StudiesStage, usual } from './studies-stage.ts'

/** Who may see and do what. */
export function rolesSuite(stage: StudiesStage): void {
  test('a viewer looks, an analyst recruits, only an owner decides, and nobody else learns that there is a study', async () => {
    const viewer = await stage.colleague('Vi', stage.ids.live, 'viewer')
    const analyst = await stage.colleague('Ann', stage.ids.live, 'analyst')
    const stranger = await signUp(stage.site, 'Strange', await invite(stage.ada))
    const statuses = async (ask: (visitor: Visitor) => Promise<Response>) =>
      Promise.all([viewer, analyst, stranger].map(async (visitor) => (await ask(visitor)).status))
    const studies = `/api/studies/${stage.ids.live}`
    expect(await statuses((visitor) => visitor.get(`/studies/${stage.ids.live}/live`))).toEqual([200, 200, 404])
    expect(await statuses((visitor) => visitor.get(`/studies/${stage.ids.live}/edit`))).toEqual([404, 404, 404])
    expect(await statuses((visitor) => visitor.get(`${studies}/plan`))).toEqual([200, 200, 404])
    expect(
      await statuses((visitor) => visitor.get(`/api/studies/${stage.ids.closed}/report?format=csv&about=choices`)),
    ).toEqual([404, 404, 404])
    expect(await statuses((visitor) => visitor.post(`${studies}/links`, { count: 1 }))).toEqual([403, 201, 404])
    for (const step of ['launch', 'pause', 'resume', 'close'])
      expect(await statuses((visitor) => visitor.post(`${studies}/state`, { step }))).toEqual([403, 403, 404])
    expect(await statuses((visitor) => visitor.post(`${studies}/quotas`, { quotas: { open: 99 } }))).toEqual([
      403, 403, 404,
    ])
    expect(await statuses((visitor) => visitor.send('DELETE', studies))).toEqual([403, 403, 404])
    const page = await stage.openAs(viewer, `/studies/${stage.ids.live}`)
    await page.getByRole('heading', { name: 'The study' }).waitFor()
    expect(await page.getByRole('button', { name: 'Close the study' }).count()).toBe(0)
  })

  test('final figures stay shut while votes come in, and what is not public is not there', async () => {
    const early = await stage.ada.get(`/api/studies/${stage.ids.live}/report?format=csv&about=choices`)
    expect(early.status).toBe(409)
    const { id: setId } = await freezeStimuli(stage.context, { actor: stage.actor, ...(await readSet(stage.set)) })
    const secret = await createStudy(stage.context, {
      actor: stage.actor,
      setId,
      config: { ...usual, publicResults: false },
    })
    await launch(stage.context, { actor: stage.actor, studyId: secret.id })
    for (const path of [
      `/results/${secret.id}`,
      `/results/${stage.ids.draft}`,
      `/api/studies/${secret.id}/public-events`,
    ])
      expect((await fetch(stage.site.address + path)).status).toBe(404)
    expect((await fetch(`${stage.site.address}/results/${stage.ids.live}`)).status).toBe(200)
  })
}
