import { App, HTTPReceiver, type Installation, type InstallationStore, LogLevel } from '@slack/bolt'
import { expect, test } from 'vitest'
import { botScopes, everythingManifest, type SlackManifest } from './manifest.ts'
import type { FakeSlackOptions } from './settings.ts'
import { started } from './testing/apps.ts'
import { patientSlack } from './testing/patient-slack.ts'

const memoryStore = (): InstallationStore & { kept: Map<string, Installation> } => {
  const kept = new Map<string, Installation>()
  return {
    kept,
    async storeInstallation(installation) {
      kept.set(
        (installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id) ?? '',
        installation,
      )
    },
    async fetchInstallation({ teamId = '', enterpriseId = '', isEnterpriseInstall }) {
      const found = kept.get(isEnterpriseInstall ? enterpriseId : teamId)
      if (!found) throw new Error('not installed')
      return found as never
    },
    async deleteInstallation({ teamId = '' }) {
      kept.delete(teamId)
    },
  }
}

/** An app that anybody can install, and a browser that has not visited it yet. */
const start = async (options: FakeSlackOptions = {}) => {
  const fake = await patientSlack({ team: null, ...options })
  const store = memoryStore()
  const clientOptions = { slackApiUrl: fake.apiUrl }
  const receiver = new HTTPReceiver({
    signingSecret: fake.settings.signingSecret,
    clientId: fake.settings.clientId,
    clientSecret: fake.settings.clientSecret,
    stateSecret: 'state-secret',
    scopes: botScopes(fake.settings.manifest),
    installationStore: store,
    installerOptions: { authorizationUrl: fake.authorizeUrl, clientOptions, directInstall: true },
    logLevel: LogLevel.ERROR,
  })
  const app = new App({ receiver, clientOptions, logLevel: LogLevel.ERROR })
  app.message('hello', async ({ say }) => void (await say('hello yourself')))
  app.event('app_uninstalled', async ({ context }) => {
    await store.deleteInstallation?.({ teamId: context.teamId, enterpriseId: undefined, isEnterpriseInstall: false })
  })
  const url = await started(app)
  await fake.deliverTo(url)
  return { fake, store, origin: new URL(url).origin }
}

/** Goes from the app's install page to Slack and back, as a browser does: what the app says in the end. */
const visitInstallPage = async (origin: string): Promise<Response> => {
  const page = await fetch(`${origin}/slack/install`, { redirect: 'manual' })
  const [cookie = ''] = page.headers.getSetCookie()
  const slack = await fetch(page.headers.get('location') ?? '', { redirect: 'manual' })
  const back = new URL(slack.headers.get('location') ?? '')
  return fetch(`${origin}/slack/oauth_redirect${back.search}`, { headers: { cookie: cookie.split(';')[0] ?? '' } })
}

const redirecting = (manifest: SlackManifest = everythingManifest): SlackManifest => ({
  ...manifest,
  oauth_config: { ...manifest.oauth_config, redirect_urls: ['http://127.0.0.1/slack/oauth_redirect'] },
})

test('an app that is installed by OAuth answers in that workspace, until it is uninstalled', async () => {
  const { fake, store, origin } = await start({ manifest: redirecting() })
  const workspace = fake.addWorkspace('Orchestra')
  const ada = workspace.person('ada', { isAdmin: true })
  expect((await visitInstallPage(origin)).status).toBe(200)
  const channel = workspace.channel('general')
  await ada.say(channel, 'hello').acknowledged()
  await fake.until(() => channel.messages.some(({ text }) => text === 'hello yourself'))

  const told = fake.uninstall(workspace.installation)
  await Promise.all(told.map((delivery) => delivery.acknowledged()))
  await expect.poll(() => store.kept.size).toBe(0)
  expect(told.map(({ payload }) => payload.event)).toMatchObject([
    { type: 'tokens_revoked' },
    { type: 'app_uninstalled' },
  ])
})

test('a person may refuse', async () => {
  const { fake, store, origin } = await start({ manifest: redirecting() })
  fake.addWorkspace('Orchestra').person('ada', { isAdmin: true })
  fake.decide('deny')
  expect((await visitInstallPage(origin)).status).toBe(500)
  expect(store.kept.size).toBe(0)
})

test('an installation in a whole organisation reaches all of its workspaces', async () => {
  const { fake, store, origin } = await start({ manifest: redirecting() })
  const enterprise = fake.addEnterprise('Opera')
  const [choir, ballet] = [fake.addWorkspace('Choir', enterprise), fake.addWorkspace('Ballet', enterprise)]
  const ada = choir.person('ada', { isAdmin: true })
  fake.decide({ place: enterprise, installer: ada.user })
  await visitInstallPage(origin)
  expect([...store.kept.keys()]).toEqual([enterprise.id])
  const channel = ballet.channel('general')
  await ballet.person('bea').say(channel, 'hello').acknowledged()
  await fake.until(() => channel.messages.some(({ text }) => text === 'hello yourself'))
})

test('a rotated token is renewed before it expires', async () => {
  const settings = { ...everythingManifest.settings, token_rotation_enabled: true }
  const { fake, store, origin } = await start({
    manifest: redirecting({ ...everythingManifest, settings }),
    // Bolt renews what is left for less than two hours.
    tokenLifetimeS: 3_600,
  })
  const workspace = fake.addWorkspace('Orchestra')
  const ada = workspace.person('ada', { isAdmin: true })
  await visitInstallPage(origin)
  const before = store.kept.get(workspace.team.id)?.bot?.token
  const channel = workspace.channel('general')
  await ada.say(channel, 'hello').acknowledged()
  await fake.until(() => channel.messages.some(({ text }) => text === 'hello yourself'))
  expect(store.kept.get(workspace.team.id)?.bot?.token).not.toBe(before)
  expect(workspace.botToken).toBe(store.kept.get(workspace.team.id)?.bot?.token)
})

test('Slack sends people back only to addresses that the manifest names', async () => {
  const { fake } = await start({ manifest: redirecting() })
  const query = new URLSearchParams({ client_id: fake.settings.clientId, redirect_uri: 'https://elsewhere.example/' })
  const page = await fetch(`${fake.authorizeUrl}?${query}`, { redirect: 'manual' })
  expect(page.headers.get('location')).toBeNull()
  expect(await page.text()).toContain('redirect_uri did not match')
})
