import { PermissionFlagsBits as Bits, ComponentType, DiscordAPIError, MessageFlags, REST, Routes } from 'discord.js'
import { expect, it } from 'vitest'
import { openLab, png } from '../testing/lab.ts'

/** A lab with the client's own REST manager, to send bodies as they are. */
const restLab = async () => {
  const lab = await openLab()
  const rest = new REST({ ...lab.fake.rest, version: '10' }).setToken(lab.fake.token)
  const post = (body: object, files: { name: string; data: Buffer }[] = []) =>
    rest.post(Routes.channelMessages(lab.channel.id), { body, files }) as Promise<{ id: string }>
  return { ...lab, rest, post }
}

const text = (content: string) => ({ type: ComponentType.TextDisplay, content })
const button = (custom_id: string) => ({ type: ComponentType.Button, style: 1, label: 'x', custom_id })
const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components })
const gallery = (count: number, item: object = {}) => ({
  type: ComponentType.MediaGallery,
  items: Array.from({ length: count }, () => ({ media: { url: 'https://example.com/a.png' }, ...item })),
})
const layout = (...components: object[]) => ({ flags: MessageFlags.IsComponentsV2, components })

const nonsense: [what: string, body: object, code: string][] = [
  [
    'content beside layout components',
    { ...layout(text('a')), content: 'b' },
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  ['layout components without their flag', { components: [text('a')] }, 'UNION_TYPE_CHOICES'],
  [
    'more than 40 components',
    layout(...Array.from({ length: 41 }, () => text('a'))),
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    'more than 4000 letters',
    layout(text('a'.repeat(2001)), text('a'.repeat(2000))),
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  ['an empty gallery', layout(gallery(0)), 'BASE_TYPE_MIN_LENGTH'],
  ['a gallery of eleven', layout(gallery(11)), 'BASE_TYPE_MAX_LENGTH'],
  ['an alt text of 1025', layout(gallery(1, { description: 'a'.repeat(1025) })), 'BASE_TYPE_MAX_LENGTH'],
  [
    'a picture that was not sent',
    layout(gallery(1, { media: { url: 'attachment://a.png' } })),
    'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  ['six buttons in a row', layout(row(...'abcdef'.split('').map(button))), 'BASE_TYPE_MAX_LENGTH'],
  ['a custom id twice', layout(row(button('a'), button('a'))), 'COMPONENT_CUSTOM_ID_DUPLICATED'],
  ['a custom id of 101', layout(row(button('a'.repeat(101)))), 'BASE_TYPE_MAX_LENGTH'],
  ['an empty custom id', layout(row(button(''))), 'BASE_TYPE_MIN_LENGTH'],
  [
    'a select beside a button',
    layout(row(button('a'), { type: 3, custom_id: 'b', options: [{ label: 'a', value: 'a' }] })),
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  ['a button outside a row', layout(button('a')), 'UNION_TYPE_CHOICES'],
  ['content of 2001', { content: 'a'.repeat(2001) }, 'BASE_TYPE_MAX_LENGTH'],
  ['content that is no text', { content: 5 }, 'STRING_TYPE_CONVERT'],
  [
    'an attachment that was not sent',
    { content: 'a', attachments: [{ id: 0, description: 'b' }] },
    'ATTACHMENT_NOT_FOUND',
  ],
]

it.each(nonsense)('refuses %s', async (_, body, code) => {
  const { post, channel } = await restLab()
  const error = await post(body).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(DiscordAPIError)
  expect(error).toMatchObject({ status: 400, code: 50035 })
  expect(JSON.stringify((error as DiscordAPIError).rawError)).toContain(`"code":"${code}"`)
  expect(channel.messages).toEqual([])
})

it('names the place of an error as Discord does', async () => {
  const { post } = await restLab()
  const { rawError } = await post(layout(row(button('')))).catch((error) => error)
  const errors = {
    components: { 0: { components: { 0: { custom_id: { _errors: [{ code: 'BASE_TYPE_MIN_LENGTH' }] } } } } },
  }
  expect(rawError).toMatchObject({ message: 'Invalid Form Body', errors })
})

it('refuses a message with nothing in it', async () => {
  const { post } = await restLab()
  await expect(post({})).rejects.toMatchObject({ status: 400, code: 50006 })
})

it('refuses a file over the limit', async () => {
  const { post } = await restLab()
  const data = Buffer.alloc(10 * 2 ** 20 + 1)
  await expect(post({}, [{ name: 'a.bin', data }])).rejects.toMatchObject({ status: 413, code: 40005 })
})

it('keeps files with their alt texts, to be downloaded at signed addresses only', async () => {
  const { post, channel, fake } = await restLab()
  const body = { attachments: [{ id: 0, description: 'a dot' }] }
  const sent = (await post(body, [{ name: 'dot.png', data: png }])) as unknown as { attachments: { url: string }[] }
  expect(channel.messages[0]?.attachments).toMatchObject([{ description: 'a dot', width: 1, height: 1 }])
  const url = sent.attachments[0]?.url ?? ''
  const response = await fetch(url)
  expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
  expect((await fetch(url.replace(/hm=\w/, 'hm=x'))).status).toBe(404)
  expect((await fetch(url.split('?')[0] ?? '')).status).toBe(404)
  expect(fake.cdn.downloads).toHaveLength(3)
})

it('keeps what an edit does not name, drops files that it does not list, and turns into layout only when emptied', async () => {
  const { post, rest, channel } = await restLab()
  const { id } = await post({ content: 'words' }, [{ name: 'dot.png', data: png }])
  const edit = (body: object) => rest.patch(Routes.channelMessage(channel.id, id), { body })
  await edit({ components: [row(button('a'))] })
  expect(channel.messages[0]).toMatchObject({ content: 'words', attachments: [{ filename: 'dot.png' }] })
  await expect(edit(layout(text('a')))).rejects.toMatchObject({ code: 50035 })
  await edit({ ...layout(text('a')), content: null, attachments: [] })
  expect(channel.messages[0]).toMatchObject({ content: '', attachments: [] })
  await expect(edit({ content: 'back' })).rejects.toMatchObject({ code: 50035 })
})

it('gives back the same message for the same nonce when it is enforced, and another when it is not', async () => {
  const { post, channel } = await restLab()
  const body = { content: 'once', nonce: 'n1', enforce_nonce: true }
  const first = await post(body)
  expect((await post(body)).id).toBe(first.id)
  await post({ content: 'once', nonce: 'n1' })
  expect(channel.messages).toHaveLength(2)
})

it('forgets a nonce after some minutes', async () => {
  let now = Date.now()
  const { fake, channel } = await openLab({ now: () => now })
  const rest = new REST({ ...fake.rest, version: '10' }).setToken(fake.token)
  const post = () =>
    rest.post(Routes.channelMessages(channel.id), { body: { content: 'a', nonce: 1, enforce_nonce: true } })
  await post()
  now += 10 * 60_000
  await post()
  expect(channel.messages).toHaveLength(2)
})

const forbidden: [bigint, object, { name: string; data: Buffer }[], number][] = [
  [Bits.ViewChannel, { content: 'a' }, [], 50001],
  [Bits.SendMessages, { content: 'a' }, [], 50013],
  [Bits.AttachFiles, {}, [{ name: 'a.png', data: png }], 50013],
]

it.each(forbidden)('refuses without the permission %s', async (deny, body, files, code) => {
  const { post, fake, channel } = await restLab()
  fake.setPermissions(channel, fake.bot, { deny })
  await expect(post(body, files)).rejects.toMatchObject({ status: 403, code })
  fake.setPermissions(channel, fake.bot, { allow: deny })
  await expect(post(body, files)).resolves.toBeDefined()
})

it('refuses a guild that the bot is not in, and unknown channels', async () => {
  const { post, rest, fake, guild } = await restLab()
  fake.removeBot(guild)
  await expect(post({ content: 'a' })).rejects.toMatchObject({ status: 403, code: 50001 })
  await expect(rest.get(Routes.guild(guild.id))).rejects.toMatchObject({ status: 404, code: 10004 })
  await expect(rest.get(Routes.channel('123456789012345678'))).rejects.toMatchObject({ status: 404, code: 10003 })
})

it("lets the bot delete its own messages, others' only with the permission", async () => {
  const { rest, post, fake, channel, ada } = await restLab()
  const own = await post({ content: 'mine' })
  const hers = ada.say(channel, 'hers')
  const remove = (id: string) => rest.delete(Routes.channelMessage(channel.id, id))
  await remove(own.id)
  await expect(remove(own.id)).rejects.toMatchObject({ status: 404, code: 10008 })
  await expect(remove(hers.id)).rejects.toMatchObject({ status: 403, code: 50013 })
  fake.setPermissions(channel, fake.bot, { allow: Bits.ManageMessages })
  await remove(hers.id)
  expect(channel.messages).toEqual([])
})

it('opens the same direct messages each time, and refuses to write to who wants none', async () => {
  const { rest, ada } = await restLab()
  const open = () => rest.post(Routes.userChannels(), { body: { recipient_id: ada.id } }) as Promise<{ id: string }>
  const { id } = await open()
  expect((await open()).id).toBe(id)
  await rest.post(Routes.channelMessages(id), { body: { content: 'hello' } })
  expect(ada.sees(ada.directMessages())).toMatchObject([{ text: 'hello' }])
  ada.user.acceptsDirectMessages = false
  await expect(rest.post(Routes.channelMessages(id), { body: { content: 'hello' } })).rejects.toMatchObject({
    code: 50007,
  })
})

it('replies, reacts and types where it may', async () => {
  const { rest, post, channel, ada, fake } = await restLab()
  const hers = ada.say(channel, 'hers')
  await post({ content: 'yes?', message_reference: { message_id: hers.id } })
  await rest.put(Routes.channelMessageOwnReaction(channel.id, hers.id, encodeURIComponent('⏳')))
  await rest.post(Routes.channelTyping(channel.id))
  expect(channel.messages[1]?.reference?.message).toBe(hers)
  expect(hers.reactions).toEqual([{ emoji: '⏳', user: fake.bot }])
  expect(channel.typing).toHaveLength(1)
  await expect(post({ content: 'a', message_reference: { message_id: '123456789012345678' } })).rejects.toMatchObject({
    code: 50035,
  })
})

it('writes in threads with the permission for threads', async () => {
  const { rest, fake, channel } = await restLab()
  const thread = fake.addThread(channel, 'more')
  const post = () => rest.post(Routes.channelMessages(thread.id), { body: { content: 'a' } })
  await post()
  fake.setPermissions(channel, fake.bot, { deny: Bits.SendMessagesInThreads })
  await expect(post()).rejects.toMatchObject({ code: 50013 })
})

it('refuses a wrong token, and routes that there are not', async () => {
  const { fake, rest } = await restLab()
  const stranger = new REST({ ...fake.rest, version: '10' }).setToken('wrong')
  await expect(stranger.get(Routes.user())).rejects.toMatchObject({ status: 401 })
  await expect(rest.get('/nowhere')).rejects.toMatchObject({ status: 404 })
})
