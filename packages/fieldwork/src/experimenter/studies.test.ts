import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import {
  arrive,
  auditOf,
  chainOf,
  close,
  complete,
  configureStudy,
  countLinks,
  createLinks,
  createStudy,
  deleteSet,
  deleteStudy,
  eraseRater,
  forgetOld,
  freezeStimuli,
  frozenPlan,
  getStudy,
  launch,
  listStudies,
  nextTrials,
  pause,
  personalLink,
  raiseQuotas,
  resume,
  setMember,
  stimulusOf,
  storeVote,
  verifyChain,
  withdraw,
} from '../index.ts'
import { answerTo, enter, rate } from '../testing/raters.ts'
import { stimuli } from '../testing/stimuli.ts'
import { actor, liveStudy, smallConfig, testField } from '../testing/test-field.ts'

const context = await testField()
const [analyst, viewer, stranger] = [{ id: 'analyst-1' }, { id: 'viewer-1' }, { id: 'stranger' }]

test('a frozen set shows nothing of where a picture came from', async () => {
  const material = await stimuli(6, ['e', 'f', 'real'])
  const large = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#123456' } })
    .withExif({ IFD0: { Software: 'model e' } })
    .jpeg()
    .toBuffer()
  material.pictures[0] = { sound: 'sound 0', source: 'e', bytes: large }
  const set = await freezeStimuli(context, { actor, ...material })
  const rows = await context.database.studies.stimuli.stimuliOf(set.id)
  const files = await Promise.all(
    rows.map(async ({ kind, hash }) => ({ kind, bytes: await context.blobs.get('stimulus', hash) })),
  )
  const pictures = files.filter(({ kind }) => kind === 'picture').map(({ bytes }) => bytes)
  expect(pictures).toHaveLength(9 * 4)
  expect(new Set(pictures.map(({ byteLength }) => byteLength)).size).toBe(1)
  for (const bytes of pictures) {
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 16, height: 16 })
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(Buffer.from(bytes).includes('model e')).toBe(false)
  }
  const stored = await context.database.studies.stimuli.find(set.id)
  expect(
    createHash('sha256')
      .update(stored?.manifest ?? '')
      .digest('hex'),
  ).toBe(set.sha256)
})

test('sounds are brought to one loudness, unless volume is what is studied', async () => {
  const material = await stimuli(2)
  const loudness = async (asked?: null) => {
    const set = await freezeStimuli(context, {
      actor,
      ...material,
      sounds: scaled(material.sounds),
      ...(asked === null && { loudness: null }),
    })
    const rows = (await context.database.studies.stimuli.stimuliOf(set.id)).filter(({ kind }) => kind === 'sound')
    const files = await Promise.all(rows.map(({ hash }) => context.blobs.get('stimulus', hash)))
    return files.map(rmsOf).sort((a, b) => a - b)
  }
  for (const rms of await loudness()) expect(rms).toBeCloseTo(0.1, 2)
  const [quietest = 0, ...rest] = await loudness(null)
  expect((rest.at(-1) ?? 0) / quietest).toBeGreaterThan(3)
})

const scaled = <S extends { content: { samples: Float32Array } }>(sounds: S[]) =>
  sounds.map((sound, i) => ({
    ...sound,
    content: { samples: sound.content.samples.map((sample) => sample / (i + 1)) },
  }))

const rmsOf = (wav: Uint8Array) => {
  const samples = new Int16Array(Uint8Array.from(wav.subarray(44)).buffer)
  return Math.sqrt(samples.reduce((sum, sample) => sum + (sample / 32_767) ** 2, 0) / samples.length)
}

test.each([
  ['two sounds of one name', (m: Material) => ({ ...m, sounds: [...m.sounds, m.sounds[0]] })],
  ['a picture of no sound', (m: Material) => ({ ...m, pictures: [{ ...m.pictures[0], sound: 'x' }] })],
  ['two pictures of one source', (m: Material) => ({ ...m, pictures: [...m.pictures, m.pictures[0]] })],
  ['what is no picture', (m: Material) => ({ ...m, pictures: [{ ...m.pictures[0], bytes: new Uint8Array([1, 2]) }] })],
])('%s is refused', async (_, change) => {
  const changed = change(await stimuli(2)) as Material
  await expect(freezeStimuli(context, { actor, ...changed })).rejects.toMatchObject({ code: 'input/invalid' })
})

type Material = Awaited<ReturnType<typeof stimuli>>

test('what launching froze has its hash, and nothing of it can be changed', async () => {
  const { id: studyId, sha256 } = await liveStudy(context)
  const who = { actor, studyId }
  const plan = await frozenPlan(context, who)
  expect(
    createHash('sha256')
      .update(plan?.json ?? '')
      .digest('hex'),
  ).toBe(sha256)
  expect(JSON.parse(plan?.json ?? '')).toMatchObject({
    study: studyId,
    config: { votesPerItem: 10, analysis: { level: 0.95 } },
  })
  await expect(launch(context, who)).rejects.toMatchObject({ code: 'study/launched' })
  await expect(configureStudy(context, { ...who, config: smallConfig })).rejects.toMatchObject({
    code: 'study/launched',
  })
  expect((await verifyChain(context, who)).start).toBe(sha256)
})

test('a study that its set can not fill is refused with the reason', async () => {
  const set = await freezeStimuli(context, { actor, ...(await stimuli(6, ['real'])) })
  const create = (config: object) =>
    createStudy(context, { actor, setId: set.id, config: { ...smallConfig, ...config } })
  await expect(create({})).rejects.toMatchObject({ code: 'study/set-unfit' })
  await expect(create({ title: '' })).rejects.toMatchObject({ code: 'input/invalid' })
  await expect(create({ surprise: 1 })).rejects.toMatchObject({ code: 'input/invalid' })
  const theirs = createStudy(context, { actor: stranger, setId: set.id, config: smallConfig })
  await expect(theirs).rejects.toMatchObject({ code: 'study/set-not-found' })
})

test('a pause lets nobody in and serves nothing new, but what is under way may be answered', async () => {
  const { id: studyId } = await liveStudy(context)
  const who = { actor, studyId }
  const token = await enter(context, { studyId })
  const [trial] = (await nextTrials(context, token)).trials
  await pause(context, who)
  await expect(arrive(context, { studyId, source: 'open' })).rejects.toMatchObject({ code: 'study/not-open' })
  await storeVote(context, token, trial?.id ?? '', answerTo({ kind: 'choice' }))
  while ((await nextTrials(context, token).catch(() => null))?.trials.length) await rate(context, token, 1)
  await expect(nextTrials(context, token)).rejects.toMatchObject({ code: 'study/not-open' })
  await resume(context, who)
  await rate(context, token)
  await close(context, who)
  expect((await complete(context, token)).votes).toBe(10)
  await expect(resume(context, who)).rejects.toMatchObject({ code: 'study/wrong-state', details: { state: 'closed' } })
})

test('roles decide who may do what, strangers learn nothing, and every action is written down', async () => {
  const { id: studyId } = await liveStudy(context)
  const as = (somebody: { id: string }) => ({ actor: somebody, studyId })
  const { studies } = context.database.studies
  await studies.setRole(studyId, analyst.id, 'viewer')
  await studies.setRole(studyId, viewer.id, 'viewer')
  await setMember(context, { ...as(actor), userId: analyst.id, role: 'analyst' })
  await createLinks(context, { ...as(analyst), count: 2 })
  await expect(createLinks(context, { ...as(viewer), count: 2 })).rejects.toMatchObject({ code: 'study/forbidden' })
  await expect(chainOf(context, as(viewer)).next()).rejects.toMatchObject({ code: 'study/forbidden' })
  await expect(pause(context, as(analyst))).rejects.toMatchObject({ code: 'study/forbidden' })
  await expect(getStudy(context, as(stranger))).rejects.toMatchObject({ code: 'study/not-found' })
  await expect(getStudy(context, { actor, studyId: 'x' })).rejects.toMatchObject({ code: 'study/not-found' })
  const promoting = setMember(context, { ...as(analyst), userId: analyst.id, role: 'owner' })
  await expect(promoting).rejects.toMatchObject({ code: 'study/forbidden' })
  const leaving = setMember(context, { ...as(actor), userId: actor.id, role: null })
  await expect(leaving).rejects.toMatchObject({ code: 'study/last-owner' })
  const inviting = setMember(context, { ...as(actor), userId: stranger.id, role: 'viewer' })
  await expect(inviting).rejects.toMatchObject({ code: 'study/no-member' })
  await expect(auditOf(context, as(viewer))).rejects.toMatchObject({ code: 'study/forbidden' })
  expect((await listStudies(context, viewer)).map(({ id, role }) => ({ id, role }))).toEqual([
    { id: studyId, role: 'viewer' },
  ])
  await setMember(context, { ...as(viewer), userId: viewer.id, role: null })
  const actions = (await auditOf(context, as(analyst))).map(({ actorId, action }) => `${actorId} ${action}`)
  expect(actions).toEqual([
    'experimenter-1 create',
    'experimenter-1 launch',
    'experimenter-1 member-role',
    'analyst-1 create-links',
    'viewer-1 member-left',
  ])
})

test('a link lets one person in, again where they left, and counts for its group', async () => {
  const { id: studyId } = await liveStudy(context, { recruiting: { open: false }, quotas: { musicians: 1 } })
  const who = { actor, studyId }
  const [first = '', second = ''] = await createLinks(context, { ...who, count: 2, group: 'musicians' })
  const token = await enter(context, { studyId, source: 'link', link: first })
  await rate(context, token, 2)
  const elsewhere = await arrive(context, { studyId, source: 'link', link: first })
  expect(elsewhere.session.progress.stored).toBe(2)
  expect((await arrive(context, { studyId, source: 'link', link: second })).session.state).toBe('quotaFull')
  await expect(arrive(context, { studyId, source: 'link', link: 'guess' })).rejects.toMatchObject({
    code: 'study/link-unknown',
  })
  expect(await countLinks(context, who)).toEqual([{ group: 'musicians', made: 2, used: 2 }])
  expect((await raiseQuotas(context, { ...who, quotas: { musicians: 2 } })).quotas).toEqual({ musicians: 2 })
  expect((await raiseQuotas(context, { ...who, quotas: { musicians: 1 } })).quotas).toEqual({ musicians: 2 })
  expect((await arrive(context, { studyId, source: 'link', link: second })).session.state).toBe('arrived')
})

test('somebody in a chat is one rater however many links they ask for', async () => {
  const { id: studyId } = await liveStudy(context, { recruiting: { chat: true } })
  const ask = () => personalLink(context, { studyId, platform: 'discord', person: 'hash' })
  const links = [await ask(), await ask()]
  const arrived = await Promise.all(links.map((link) => arrive(context, { studyId, source: 'discord', link })))
  expect(new Set(arrived.map(({ session }) => session.raterId)).size).toBe(1)
})

test('a rater gets the stimuli of their trials and no others', async () => {
  const { id: studyId, setId } = await liveStudy(context)
  const token = await enter(context, { studyId })
  const [trial] = (await nextTrials(context, token)).trials
  const { type, bytes } = await stimulusOf(context, token, trial?.soundId ?? '')
  expect([type, Buffer.from(bytes.subarray(0, 4)).toString()]).toEqual(['audio/wav', 'RIFF'])
  for (const id of trial?.pictureIds ?? []) expect((await stimulusOf(context, token, id)).type).toBe('image/png')
  const shown = new Set(trial?.pictureIds)
  const hidden = (await context.database.studies.stimuli.stimuliOf(setId)).filter(
    ({ id, kind, practice }) => kind === 'picture' && !practice && !shown.has(id),
  )
  for (const { id } of hidden)
    await expect(stimulusOf(context, token, id)).rejects.toMatchObject({ code: 'study/trial-unknown' })
})

test('when its time is over, a closed study forgets who its raters were, but not their votes', async () => {
  const { id: studyId } = await liveStudy(context, { retentionDays: 30, recruiting: { classroom: true } })
  const who = { actor, studyId }
  const token = await enter(context, { studyId, source: 'classroom', externalId: 'seat 7', device: '::1' })
  await rate(context, token)
  const { receipt } = await complete(context, token, { age: '30' })
  await close(context, who)
  const in31Days = new Date(Date.now() + 31 * 86_400_000)
  expect(await forgetOld(context)).not.toContain(studyId)
  expect(await forgetOld(context, in31Days)).toContain(studyId)
  expect(await forgetOld(context, in31Days)).not.toContain(studyId)
  const [rater] = await context.database.studies.raters.list(studyId)
  expect(rater).toMatchObject({ externalHash: null, deviceHash: null, form: null, receiptHash: null })
  await expect(withdraw(context, receipt ?? '')).rejects.toMatchObject({ code: 'study/receipt-unknown' })
  expect(await verifyChain(context, who)).toMatchObject({ rows: 10, tombstones: 0, brokenAt: null })
})

test('a rater is erased on request by the name that the recruiter knows', async () => {
  const { id: studyId } = await liveStudy(context, { recruiting: { classroom: true } })
  await rate(context, await enter(context, { studyId, source: 'classroom', externalId: 'seat 8' }), 5)
  const asked = { actor, studyId, source: 'classroom' as const, externalId: 'seat 8' }
  expect(await eraseRater(context, asked)).toEqual({ votes: 5 })
  await expect(eraseRater(context, asked)).rejects.toMatchObject({ code: 'study/receipt-unknown' })
})

test('a deleted study is gone with its votes; its set can be deleted then, with its bytes', async () => {
  const { id: studyId, setId } = await liveStudy(context)
  await rate(context, await enter(context, { studyId }), 3)
  await expect(deleteSet(context, { actor, setId })).rejects.toMatchObject({ code: 'study/set-in-use' })
  const hashes = (await context.database.studies.stimuli.stimuliOf(setId)).map(({ hash }) => hash)
  await deleteStudy(context, { actor, studyId })
  await expect(getStudy(context, { actor, studyId })).rejects.toMatchObject({ code: 'study/not-found' })
  expect(await context.database.studies.votes.chain(studyId, 0, 10)).toEqual([])
  await deleteSet(context, { actor, setId })
  expect(await context.database.studies.stimuli.find(setId)).toBeNull()
  expect(hashes.length).toBeGreaterThan(0)
})
