import { expect, test } from 'vitest'
import { accountOf, makeStudy, password, signUp, tokenOf } from '../fresh-site.ts'
import type { Visitor } from '../visitor.ts'
import { type AccountsStage, problemOf } from './accounts-stage.ts'

/** Roles in a study, and administrators. */
export function rolesSuite(stage: AccountsStage): void {
  test('a study is there for its members alone, and each role may do only what it may', async () => {
    const studyId = await makeStudy(stage.site, (await accountOf(stage.site, 'Ada')).id, 'Roles')
    const analyst = await stage.member(studyId, 'Anna', 'analyst')
    const viewer = await stage.member(studyId, 'Vic', 'viewer')
    const stranger = await stage.invited('Sam')
    const pages = ['', '/members', '/log'].map((page) => `/studies/${studyId}${page}`)
    const seenBy = async (visitor: Visitor) => Promise.all(pages.map(async (page) => (await visitor.get(page)).status))
    expect(await seenBy(stage.ada)).toEqual([200, 200, 200])
    expect(await seenBy(analyst)).toEqual([200, 200, 200])
    expect(await seenBy(viewer)).toEqual([200, 200, 404])
    expect(await seenBy(stranger)).toEqual([404, 404, 404])

    const vic = (await accountOf(stage.site, 'Vic')).id
    const acts = (visitor: Visitor) => [
      visitor.post(`/api/studies/${studyId}/invitations`, { role: 'viewer' }),
      visitor.send('PATCH', `/api/studies/${studyId}/members/${vic}`, { role: 'owner' }),
      visitor.send('DELETE', `/api/studies/${studyId}/members/somebody`),
    ]
    for (const low of [analyst, viewer])
      for (const act of acts(low)) expect(await problemOf(await act)).toEqual([403, 'study/forbidden'])
    for (const act of acts(stranger)) expect(await problemOf(await act)).toEqual([404, 'study/not-found'])
    expect(await stage.site.database.studies.studies.roleOf(studyId, vic)).toBe('viewer')
  })

  test('an owner changes roles, and a study never loses its last owner', async () => {
    const me = (await accountOf(stage.site, 'Ada')).id
    const studyId = await makeStudy(stage.site, me, 'Owners')
    const other = await stage.member(studyId, 'Olga', 'viewer')
    const olga = (await accountOf(stage.site, 'Olga')).id
    const path = (id: string) => `/api/studies/${studyId}/members/${id}`
    expect(await problemOf(await stage.ada.send('DELETE', path(me)))).toEqual([409, 'study/last-owner'])
    expect(await problemOf(await stage.ada.send('PATCH', path(me), { role: 'viewer' }))).toEqual([
      409,
      'study/last-owner',
    ])
    expect((await stage.ada.send('PATCH', path(olga), { role: 'owner' })).status).toBe(204)
    expect((await stage.ada.send('DELETE', path(me))).status).toBe(204)
    expect((await stage.ada.get(`/studies/${studyId}`)).status).toBe(404)
    expect((await other.get(`/studies/${studyId}/log`)).status).toBe(200)
    const log = await stage.site.database.studies.studies.auditOf(studyId)
    expect(log.map(({ action }) => action)).toEqual(['member-role', 'member-left'])
    expect(await problemOf(await stage.ada.send('PATCH', path(olga), { role: 'boss' }))).toEqual([
      404,
      'study/not-found',
    ])
    expect(await problemOf(await other.send('PATCH', path(olga), { role: 'boss' }))).toEqual([400, 'input/invalid'])
    expect(await problemOf(await other.send('PATCH', path(me), { role: 'viewer' }))).toEqual([404, 'study/no-member'])
  })

  test('whoever is invited to a study makes an account and is a member, once', async () => {
    const studyId = await makeStudy(stage.site, (await accountOf(stage.site, 'Ada')).id, 'Invited')
    const answer = await stage.ada.post(`/api/studies/${studyId}/invitations`, { role: 'analyst' })
    const { link } = (await answer.json()) as { link: string }
    await signUp(stage.site, 'Ines', tokenOf(link))
    const ines = (await accountOf(stage.site, 'Ines')).id
    expect(await stage.site.database.studies.studies.roleOf(studyId, ines)).toBe('analyst')
    const actions = (await stage.site.database.studies.studies.auditOf(studyId)).map(({ action }) => action)
    expect(actions).toEqual(['member-invited', 'member-joined'])
    const again = await stage.ada.post('/api/invitations/accept', { token: tokenOf(link) })
    expect(await problemOf(again)).toEqual([410, 'account/invitation-gone'])
  })

  test('only administrators see everybody, invite and make administrators; one always stays', async () => {
    const plain = await stage.invited('Paul')
    const paul = (await accountOf(stage.site, 'Paul')).id
    expect((await plain.get('/people')).status).toBe(404)
    expect(await problemOf(await plain.post('/api/invitations', {}))).toEqual([403, 'account/not-admin'])
    const promote = (visitor: Visitor, id: string, isAdmin: boolean) =>
      visitor.send('PATCH', `/api/people/${id}`, { isAdmin })
    expect(await problemOf(await promote(plain, paul, true))).toEqual([403, 'account/not-admin'])
    const me = (await accountOf(stage.site, 'Ada')).id
    expect(await problemOf(await promote(stage.ada, me, false))).toEqual([409, 'account/last-admin'])
    expect((await promote(stage.ada, paul, true)).status).toBe(204)
    expect((await plain.get('/people')).status).toBe(200)
    expect((await promote(stage.ada, paul, false)).status).toBe(204)
  })

  test('a deleted account is gone with all that signs it in; who owns a study alone can’t go', async () => {
    const leaver = await stage.invited('Gus')
    const gus = (await accountOf(stage.site, 'Gus')).id
    const studyId = await makeStudy(stage.site, gus, 'Left behind')
    const leave = (secret: string) => leaver.post('/api/auth/delete-user', { password: secret })
    expect((await leave('not the password')).status).toBe(400)
    expect(await problemOf(await leave(password))).toEqual([409, 'study/last-owner'])
    await stage.site.database.studies.studies.setRole(studyId, (await accountOf(stage.site, 'Ada')).id, 'owner')
    expect((await leave(password)).status).toBe(200)
    for (const table of ['Experimenter', 'Session', 'Credential'])
      expect(await stage.sql(`SELECT 1 FROM "${table}" t WHERE t::text LIKE '%' || $1 || '%'`, [gus]), table).toEqual(
        [],
      )
    expect(await stage.site.database.studies.studies.roleOf(studyId, gus)).toBeNull()
    expect(await problemOf(await stage.ada.post('/api/auth/delete-user', { password }))).toEqual([
      409,
      'account/last-admin',
    ])
  })
}
