import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openDoors } from '../doors/open-doors.ts'
import { httpManifest, manifestSchema } from './http-manifest.ts'
import { neededScopes, scopesOfEvents, scopesOfMethods } from './needed-scopes.ts'

const written = JSON.parse(readFileSync(new URL('../../../manifest/slack.json', import.meta.url), 'utf8'))
const manifest = manifestSchema.parse(written)
const events = manifest.settings.event_subscriptions.bot_events

/** What the doors are opened to. */
function handled() {
  const seen = { event: [] as string[], shortcut: [] as unknown[], command: [] as string[], action: [] as string[] }
  openDoors(
    {
      event: (name: unknown) => void seen.event.push(String(name)),
      shortcut: (constraints: unknown) => void seen.shortcut.push(constraints),
      command: (name: unknown) => void seen.command.push(String(name)),
      action: (name: unknown) => void seen.action.push(String(name)),
    } as unknown as Parameters<typeof openDoors>[0],
    {} as Parameters<typeof openDoors>[1],
  )
  return seen
}

test('every event that is subscribed to is handled, and every handler is subscribed', () => {
  const kinds = new Set(events.map((name) => name.split('.')[0] ?? ''))
  expect([...kinds].toSorted()).toEqual(handled().event.toSorted())
})

test('every shortcut and command is handled, and every handler is offered', () => {
  const { shortcut, command } = handled()
  const offered = written.features.shortcuts.map((one: { type: string; callback_id: string }) => ({
    ...{ type: one.type === 'global' ? 'shortcut' : `${one.type}_action`, callback_id: one.callback_id },
  }))
  expect(shortcut).toEqual(offered)
  expect(command).toEqual(manifest.features.slash_commands.map((one) => one.command))
})

/** Names of the Web API's methods that the source calls. */
function calledMethods(folder = path.resolve(import.meta.dirname, '..')): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const sources = files
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  const families = 'apps|auth|chat|conversations|files|oauth|users'
  const calls = new RegExp(`\\b((?:${families})(?:\\.[a-z][A-Za-z0-9]+)+)\\(`, 'g')
  return [
    ...new Set(
      sources.flatMap((source) => [...source.replaceAll(/\s+\./g, '.').matchAll(calls)].map(([, name]) => name ?? '')),
    ),
  ]
}

test('every method that is called is in the table of scopes, and no other', () => {
  const isMethod = (name: string) => !/\.(map|filter|some|push|includes|find|slice|flat)$/.test(name)
  expect(calledMethods().filter(isMethod).toSorted()).toEqual(Object.keys(scopesOfMethods).toSorted())
})

test('the manifest asks for the scopes that are needed, and for none else', () => {
  expect(Object.keys(scopesOfEvents)).toEqual(events)
  expect(manifest.oauth_config.scopes.bot).toEqual(neededScopes)
})

test('over HTTP the same app has addresses, and no socket', () => {
  const made = httpManifest(manifest, 'https://soundscene.example')
  const at = 'https://soundscene.example/slack/events'
  expect(made.settings).toMatchObject({
    event_subscriptions: { bot_events: events, request_url: at },
    interactivity: { is_enabled: true, request_url: at },
    socket_mode_enabled: false,
    org_deploy_enabled: true,
  })
  expect(made.features.slash_commands).toMatchObject([{ command: '/soundscene', url: at }])
  expect(made.oauth_config).toMatchObject({ redirect_urls: ['https://soundscene.example/slack/oauth_redirect'] })
  expect(made.oauth_config.scopes).toEqual(manifest.oauth_config.scopes)
})
