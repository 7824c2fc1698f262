import type { App } from '@slack/bolt'
import { expect, onTestFinished, test } from 'vitest'
import type { FakeSlackOptions } from './settings.ts'
import { startFakeSlack } from './start.ts'
import { socketApp } from './testing/apps.ts'

const start = async (listen: (app: App) => void, options: FakeSlackOptions = {}) => {
  const fake = await startFakeSlack(options)
  onTestFinished(() => fake.close())
  const app = await socketApp(fake, listen)
  const ada = fake.workspace.person('ada')
  const channel = fake.workspace.channel('general', { members: [ada] })
  return { fake, app, ada, channel }
}

test('a voice clip becomes a threaded picture with alternative text, over the real SDK', async () => {
  const { fake, ada, channel } = await start((app) => {
    app.message(async ({ message, client, context }) => {
      if (message.subtype !== 'file_share') return
      const [clip] = message.files ?? []
      const sound = await fetch(clip?.url_private_download ?? '', {
        headers: { authorization: `Bearer ${context.botToken}` },
      })
      const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(await sound.arrayBuffer())])
      const upload = await client.files.getUploadURLExternal({ filename: 'picture.png', length: picture.length })
      await fetch(upload.upload_url ?? '', { method: 'POST', body: picture })
      const id = upload.file_id ?? ''
      await client.files.completeUploadExternal({ files: [{ id }] })
      while (!(await client.files.info({ file: id })).file?.mimetype);
      const image = { type: 'image' as const, alt_text: 'a picture of a sound', slack_file: { id } }
      await client.chat.postMessage({
        channel: message.channel,
        thread_ts: message.ts,
        text: 'a picture',
        blocks: [image],
      })
    })
  })
  const posted = ada.postVoiceClip(channel, new Uint8Array([1, 2, 3]))
  await posted.acknowledged()
  const [reply] = await fake.until(() => {
    const replies = channel.repliesTo(posted.message.ts)
    return replies.length > 0 && replies
  })
  expect(reply?.blocks).toMatchObject([{ type: 'image', alt_text: 'a picture of a sound' }])
  const picture = [...fake.state.files.values()].find(({ name }) => name === 'picture.png')
  expect([...(picture?.bytes ?? [])].slice(-3)).toEqual([1, 2, 3])
})
