import { forbidOutside } from '@soundscene/testkit/loopback'
import { expect, test } from 'vitest'
import { allow, install } from '../testing/allow.ts'
import { onHttp, owedFor, rotatingManifest } from '../testing/on-slack.ts'

forbidOutside()

test('installing asks for the scopes of the manifest, and stores a token that nobody can read', async () => {
  const opened = await onHttp()
  opened.fake.workspace.person('root', { isAdmin: true })
  const { asked, finish } = await allow(opened)
  const { manifest } = opened.fake.settings
  expect(asked.searchParams.get('scope')?.split(',')).toEqual(manifest.oauth_config?.scopes?.bot)
  expect((await finish()).status).toBe(200)
  expect([...opened.rows.keys()]).toEqual([opened.fake.workspace.team.id])
  expect([...opened.rows.values()].join()).not.toContain(opened.fake.workspace.botToken)
})

test('who was sent here by somebody else, without the cookie, installs nothing', async () => {
  const opened = await onHttp()
  const { finish } = await allow(opened)
  const refused = await finish({})
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('was not installed')])
  expect(opened.rows.size).toBe(0)
})

test('who declines is told so in their language', async () => {
  const opened = await onHttp()
  opened.fake.decide('deny')
  const { finish } = await allow(opened, 'de-AT,de;q=0.9')
  const refused = await finish()
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('wurde nicht installiert')])
})

test('a token that runs out is renewed once, however many need it at the moment', async () => {
  const opened = await onHttp({ manifest: rotatingManifest, tokenLifetimeS: 60 })
  const { fake, desk, slack } = opened
  await install(opened)
  const ada = fake.workspace.person('ada')
  await ada.postVoiceClip(ada.directMessage(), new Uint8Array([1])).acknowledged()
  const [asking] = desk.asked
  if (!asking) throw new Error('nothing was asked for')
  const renewals = () => fake.calls.filter(({ args }) => args.grant_type === 'refresh_token').length
  const before = renewals()
  await Promise.all(['a', 'b', 'c'].map((id) => slack.relay.showProgress(owedFor(asking, { id }), 'Drawing …')))
  expect(renewals() - before).toBe(1)
  expect(ada.directMessage().repliesTo((asking.where as { thread: string }).thread)).toHaveLength(3)
})
