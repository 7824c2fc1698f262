import type { App } from '@slack/bolt'
import { expect, test } from 'vitest'
import { socketApp } from '../testing/apps.ts'
import { patientSlack } from '../testing/patient-slack.ts'

const text = (text: string) => ({ type: 'plain_text' as const, text })
const button = (action_id: string, value: string) => ({
  type: 'button' as const,
  text: text(action_id),
  action_id,
  value,
})

const start = async (listen: (app: App) => void) => {
  const fake = await patientSlack()
  const app = await socketApp(fake, listen)
  const ada = fake.workspace.person('ada')
  const channel = fake.workspace.channel('general', { members: [ada] })
  return { fake, app, ada, channel }
}

test('a button changes the message it stands in', async () => {
  const { fake, app, ada, channel } = await start((app) => {
    app.action('again', async ({ ack, body, action, respond }) => {
      await ack()
      const value = 'value' in action ? action.value : ''
      await respond({ replace_original: true, text: `${body.user.id} wants ${value}` })
    })
  })
  const blocks = [{ type: 'actions' as const, elements: [button('again', 'v1:again:7')] }]
  const { ts = '' } = await app.client.chat.postMessage({
    channel: channel.id,
    text: 'a picture',
    blocks,
    token: fake.workspace.botToken,
  })
  const [message] = ada.sees(channel)
  if (!message) throw new Error('nothing was posted')
  await ada.press(message, 'again').acknowledged()
  await fake.until(() => channel.find(ts)?.text === `${ada.id} wants v1:again:7`)
  expect(() => ada.press(message, 'again')).toThrow('there is no again')
})

test('a choice says its value, and the message stays', async () => {
  const chosen: unknown[] = []
  const { fake, app, ada, channel } = await start((app) => {
    app.action('rate', async ({ ack, action, client, body }) => {
      await ack()
      chosen.push('selected_option' in action && action.selected_option?.value)
      const [channel = '', user = ''] = [body.channel?.id, body.user.id]
      await client.chat.postEphemeral({ channel, user, text: 'thanks' })
    })
  })
  const options = ['1', '5'].map((value) => ({ text: text(value), value }))
  const elements = [{ type: 'static_select' as const, action_id: 'rate', options }]
  await app.client.chat.postMessage({
    channel: channel.id,
    text: 'rate',
    blocks: [{ type: 'actions', elements }],
    token: fake.workspace.botToken,
  })
  const [message] = channel.messages
  if (!message) throw new Error('nothing was posted')
  await ada.select(message, 'rate', '5').acknowledged()
  await fake.until(() => channel.ephemerals(ada.id).length === 1)
  expect(chosen).toEqual(['5'])
  expect(() => ada.select(message, 'rate', '6')).toThrow('rate has no 6, only: 1, 5')
})

test('a modal opens, complains, and closes when all is well', async () => {
  const { fake, ada } = await start((app) => {
    app.action('ask', async ({ ack }) => ack())
    app.event('app_home_opened', async ({ event, client }) => {
      const blocks = [{ type: 'actions' as const, elements: [button('open', '')] }]
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } })
    })
    app.action('open', async ({ ack, body, client }) => {
      await ack()
      const element = { type: 'plain_text_input' as const, action_id: 'name' }
      const blocks = [{ type: 'input' as const, block_id: 'name', label: text('Name'), element }]
      const view = { type: 'modal' as const, callback_id: 'form', title: text('Form'), submit: text('Send'), blocks }
      if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view })
    })
    app.view('form', async ({ ack, view }) => {
      if (view.state.values.name?.name?.value === 'ada') await ack()
      else await ack({ response_action: 'errors', errors: { name: 'not you' } })
    })
  })
  ada.openHome()
  ada.press(await fake.until(() => ada.home), 'open')
  const modal = await fake.until(() => ada.view)
  await ada.submitView({ name: 'bea' }).acknowledged()
  await fake.until(() => modal.errors.name === 'not you')
  await ada.submitView({ name: 'ada' }).acknowledged()
  await fake.until(() => !modal.isOpen)
  expect(ada.view).toBeUndefined()
})

test('a response address works where the app is not, five times at most', async () => {
  const statuses: number[] = []
  const { fake, ada } = await start((app) => {
    app.shortcut('draw', async ({ ack, body }) => {
      await ack()
      const url = 'response_url' in body ? body.response_url : ''
      for (const count of [1, 2, 3, 4, 5, 6]) {
        const response = await fetch(url, {
          method: 'POST',
          body: JSON.stringify({ text: `${count}` }),
          headers: { 'content-type': 'application/json' },
        })
        statuses.push(response.status)
      }
    })
  })
  const secret = fake.workspace.channel('secret', { kind: 'group', members: [ada], withApp: false })
  const { message } = ada.say(secret, 'draw me')
  await ada.useMessageShortcut('draw', message).acknowledged()
  await expect.poll(() => statuses).toEqual([200, 200, 200, 200, 200, 404])
  expect(secret.ephemerals(ada.id)).toHaveLength(5)
})

test('a command that is acknowledged with nonsense fails before who typed it', async () => {
  const { fake, ada, channel } = await start((app) => {
    app.command('/draw', async ({ ack }) => ack({ text: '', blocks: [{ type: 'header', text: text('') }] }))
  })
  await ada.useSlash('/draw', '', channel).acknowledged()
  const told = await fake.until(() => ada.sees(channel)[0])
  expect(told.text).toBe('/draw failed with the error "invalid_blocks"')
})

test('nobody uses what the manifest does not have, or posts where they are not', async () => {
  const { fake, ada, channel } = await start(() => {})
  expect(() => ada.useSlash('/sing', '', channel)).toThrow('the manifest has no /sing')
  expect(() => ada.useGlobalShortcut('sing')).toThrow('the manifest has no global shortcut sing')
  const secret = fake.workspace.channel('secret', { kind: 'group' })
  expect(() => ada.say(secret, 'hello')).toThrow('not in there')
})
