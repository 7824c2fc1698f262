import { InteractionType, MessageFlags, MessageReferenceType } from 'discord-api-types/v10'
import type { FakeDiscord } from '../fake-discord.ts'
import type { Person } from '../people/person.ts'
import { look, type Seen } from '../people/seen.ts'
import type { Interaction } from '../world/interaction.ts'
import type { Attachment, Message } from '../world/message.ts'
import type { Channel } from '../world/place.ts'
import { component, figure } from './components.ts'
import { type Html, html } from './html.ts'
import { markdown } from './markdown.ts'
import { style } from './style.ts'

/** A page of a channel as a person sees it now: for looking at with a browser, pictures included. */
export const renderChannel = (fake: FakeDiscord, channel: Channel, person: Person): string => {
  const failed = fake.world.interactions.filter(
    (one) => one.state === 'failed' && one.channel === channel && one.user === person.user,
  )
  const title = channel.guild ? `# ${channel.name}` : `@ ${channel.name}`
  return `<!doctype html>${
    html`<html lang="${person.user.locale}"><meta charset="utf-8"><title>${title}</title><style>${{ html: style }}</style>
<header>${title}</header>${person.sees(channel).map(article)}${failed.map(failure)}</html>`.html
  }`
}

const article = (seen: Seen): Html => {
  const { message } = seen
  const { author, createdAt, editedAt, interaction } = message
  // The change that fills a deferred answer is no edit.
  const fills = interaction?.original === message ? 1 : 0
  return html`<article class="${seen.isEphemeral && 'ephemeral'}">
<div class="reply">${above(message)}</div><div class="avatar">${author.name.slice(0, 1).toUpperCase()}</div>
<div><span class="author">${author.name}</span> ${author.bot && html`<span class="app">APP</span>`} <time>${clock(createdAt)}</time>
${body(seen)} ${editedAt.length > fills && html`<span class="hint">(edited)</span>`}
${seen.isEphemeral && html`<div class="hint">👁 Only you can see this • <a>Dismiss message</a></div>`}</div></article>`
}

const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 16)

/** The line over a message: who asked for it, or what it replies to. */
const above = ({ interaction, reference }: Message): Html | null => {
  if (interaction) return asked(interaction)
  if (reference?.type !== MessageReferenceType.Default) return null
  const { message } = reference
  return html`↱ ${message.deletedAt === null ? html`<b>${message.author.name}</b> ${summary(message)}` : 'Original message was deleted'}`
}

const asked = ({ type, user, name, source }: Interaction): Html =>
  type === InteractionType.ApplicationCommand
    ? html`↱ <b>${user.name}</b> used <b>${name}</b>`
    : html`↱ <b>${source?.author.name}</b> ${source && summary(source)}`

const summary = (message: Message): string => look(message).text.split('\n')[0] || 'Click to see attachment'

const body = (seen: Seen): Html => {
  if (seen.isLoading) return html`<p class="hint">● ● ● ${seen.message.author.name} is thinking…</p>`
  return html`${content(seen.message)}${seen.message.reactions.map(({ emoji }) => html`<span class="reaction">${emoji}</span>`)}`
}

const content = (message: Message): Html => {
  const { embeds, components, attachments, forwarded } = message
  const isListed = (message.flags & MessageFlags.IsComponentsV2) === 0
  return html`${message.content !== '' && html`<div class="text">${markdown(message.content)}</div>`}
${forwarded && html`<div class="forward"><span class="hint">↱ Forwarded</span>${content(forwarded)}</div>`}
${embeds.map(({ title, description }) => html`<div class="container"><h3>${title}</h3>${markdown(description ?? '')}</div>`)}
${isListed ? attachments.map(attachment) : null}${components.map((part) => component(message, part))}`
}

const attachment = (file: Attachment): Html => {
  const { contentType, waveform, durationSecs = 0, filename, size, bytes, description = null, path } = file
  if (contentType.startsWith('image/')) return figure({ bytes, alt: description, url: path })
  if (waveform === undefined) return html`<div class="file">📄 ${filename} (${Math.ceil(size / 1024)} kB)</div>`
  const bars = [...Buffer.from(waveform, 'base64')].map((point) => html`<i style="height:${4 + point / 10}px"></i>`)
  return html`<div class="voice">▶ ${bars} ${durationSecs.toFixed(1)} s</div>`
}

const failure = ({ name }: Interaction): Html =>
  html`<article class="ephemeral"><div></div><div class="error">${name}: The application did not respond</div></article>`
