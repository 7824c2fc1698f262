import { webApi } from '@slack/bolt'
import { expect, test } from 'vitest'
import { patientSlack } from '../testing/patient-slack.ts'
import { renderChannel } from './render-channel.ts'

test('a page shows a channel as one person sees it, pictures and their alternative text included', async () => {
  const fake = await patientSlack({ uploadDelayMs: 0 })
  const [ada, bea] = [fake.workspace.person('ada'), fake.workspace.person('bea')]
  const channel = fake.workspace.channel('general', { members: [ada, bea] })
  const client = new webApi.WebClient(fake.workspace.botToken, { slackApiUrl: fake.apiUrl })
  const picture = { name: 'picture.png', mimetype: 'image/png', bytes: new Uint8Array([1, 2, 3]) }
  const { message } = ada.postFile(channel, picture, { text: '*loud* <script> &lt;b&gt;' })
  const where = { channel: channel.id, thread_ts: message.ts, text: 'a picture' }
  const slack_file = { id: message.files[0]?.id ?? '' }
  await client.chat.postMessage({ ...where, blocks: [{ type: 'image', alt_text: 'a "bell"', slack_file }] })
  await client.chat.postEphemeral({ ...where, user: bea.id, text: 'only for bea' })

  const page = renderChannel(fake, channel, bea)
  expect(page).toContain('<strong>loud</strong> &lt;script&gt; &lt;b&gt;')
  expect(page).toContain('src="data:image/png;base64,AQID" alt="a &quot;bell&quot;"')
  expect(page).toContain('Only visible to you')
  expect(page).toContain('only for bea')
  expect(renderChannel(fake, channel, ada)).not.toContain('only for bea')
})
