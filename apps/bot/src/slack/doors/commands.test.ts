import { forbidOutside } from '@soundscene/testkit/loopback'
import { expect, test } from 'vitest'
import { install } from '../testing/allow.ts'
import { onHttp, onSocket } from '../testing/on-slack.ts'

forbidOutside()

async function withCommand(...[options]: Parameters<typeof onSocket>) {
  const opened = await onSocket(options)
  const { fake } = opened
  const ada = fake.workspace.person('ada')
  const admin = fake.workspace.person('root', { isAdmin: true, locale: 'de-DE' })
  const channel = fake.workspace.channel('general', { members: [ada, admin] })
  const says = (person: typeof ada) => fake.until(() => channel.ephemerals(person.id).at(-1))
  const use = async (person: typeof ada, text: string) => {
    const before = channel.ephemerals(person.id).length
    await person.useSlash('/soundscene', text, channel).acknowledged()
    await fake.until(() => channel.ephemerals(person.id).length > before)
    return says(person)
  }
  return { ...opened, ada, admin, channel, use, says }
}

test.each(['', 'help', 'something else'])('“%s” is answered with help, to the one who typed it', async (text) => {
  const { ada, use, channel } = await withCommand()
  expect((await use(ada, text)).text).toContain('voice clip')
  expect(channel.messages).toEqual([])
})

test('privacy is explained, and what is pressed there is done', async () => {
  const optedOut = new Set<string>()
  const { ada, use, desk } = await withCommand({
    desk: {
      isOptedOut: async ({ user }) => optedOut.has(user),
      setOptedOut: async ({ user }, on) => void (on ? optedOut.add(user) : optedOut.delete(user)),
    },
  })
  const shown = await use(ada, 'privacy')
  expect(shown.text).toContain('deleted within the hour')
  expect(shown.text).toContain('Others may have your sounds drawn')
  await ada.press(shown, 'privacy:opt-out').acknowledged()
  await expect.poll(() => shown.text).toContain('Nobody but you')
  await ada.press(shown, 'privacy:forget').acknowledged()
  await expect.poll(() => shown.text).toContain('2 pictures were deleted')
  expect(desk.done).toMatchObject([['forgetMe', { user: ada.id }]])
})

test('privacy can be typed too', async () => {
  const { ada, use, desk } = await withCommand()
  await use(ada, 'privacy opt-out')
  await use(ada, 'Privacy  OPT-IN')
  expect(desk.done.map(([name, , on]) => [name, on])).toEqual([
    ['setOptedOut', true],
    ['setOptedOut', false],
  ])
})

test('only admins turn drawing without being asked on', async () => {
  const automatic = new Set<string>()
  const { ada, admin, use, channel } = await withCommand({
    desk: {
      isAutomatic: async ({ channel: where }) => automatic.has(where),
      setAutomatic: async ({ channel: where }, on) => void (on ? automatic.add(where) : automatic.delete(where)),
    },
  })
  expect((await use(ada, 'settings automatic on')).text).toContain('Only people who may manage this place')
  expect([...automatic]).toEqual([])
  const shown = await use(admin, 'settings automatic on')
  expect(shown.text).toContain('/invite @soundscene')
  expect([...automatic]).toEqual([channel.id])
  await admin.press(shown, 'settings:off').acknowledged()
  await expect.poll(() => [...automatic]).toEqual([])
})

test('uninstalling deletes the token and all that is kept for the workspace', async () => {
  const { fake, desk, rows, address } = await onHttp()
  await install({ address })
  expect(rows.size).toBe(1)
  const told = fake.uninstall(fake.workspace.installation)
  await Promise.all(told.map((delivery) => delivery.acknowledged()))
  expect(rows.size).toBe(0)
  expect(desk.done).toContainEqual(['forgetServer', { platform: 'slack', server: fake.workspace.team.id }])
})

test("an organisation's installation serves its workspaces, each by its own id", async () => {
  const { fake, desk, rows, address, slack } = await onHttp()
  const enterprise = fake.addEnterprise('Works')
  const workspace = fake.addWorkspace('Hall', enterprise)
  const ada = workspace.person('ada', { isAdmin: true })
  fake.decide({ place: enterprise, installer: ada.user })
  await install({ address })
  expect([...rows.keys()]).toEqual([enterprise.id])
  await ada.postVoiceClip(ada.directMessage(), new Uint8Array([1])).acknowledged()
  const [asking] = desk.asked
  expect(asking).toMatchObject({
    who: { server: enterprise.id },
    where: { installed: { team: workspace.team.id, enterprise: enterprise.id, isEnterprise: true } },
  })
  await slack.relay.showProgress({ id: 'a', where: asking?.where ?? null, message: null, locale: 'en' }, 'Drawing …')
  expect(fake.calls.findLast(({ method }) => method === 'chat.postMessage')?.args.team_id).toBe(workspace.team.id)
})

const invitations = async () => [{ title: 'Which <picture> fits?', address: 'https://soundscene.example/r/1?link=own' }]

test('study hands out links to the one who typed it', async () => {
  const { ada, use, channel } = await withCommand({ desk: { invitations } })
  const shown = await use(ada, 'study')
  expect(JSON.stringify(shown.blocks)).toContain(
    '<https://soundscene.example/r/1?link=own|Which &lt;picture&gt; fits?>',
  )
  expect(channel.messages).toEqual([])
})

test('the shortcut opens a window with the links, from anywhere', async () => {
  const { ada, fake } = await withCommand({ desk: { invitations } })
  await ada.useGlobalShortcut('take_part').acknowledged()
  const view = await fake.until(() => ada.view)
  expect(JSON.stringify(view.blocks)).toContain('https://soundscene.example/r/1?link=own')
})

test('where no study looks for raters, it says so', async () => {
  const { admin, use } = await withCommand()
  expect((await use(admin, 'study')).text).toContain('keine Studie')
})
