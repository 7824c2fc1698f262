import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import type { Interactive } from '../components/controls.ts'
import type { Component } from '../components/layout.ts'
import { picture } from '../people/pictures.ts'
import type { SeenPicture } from '../people/seen.ts'
import type { Message } from '../world/message.ts'
import { type Html, html } from './html.ts'
import { markdown } from './markdown.ts'

/** A component of a message as it looks. */
export const component = (message: Message, part: Component): Html => {
  switch (part.type) {
    case ComponentType.Container:
      return html`<div class="container" style="border-left-color:${color(part.accent_color)}">${part.components.map((child) => component(message, child))}</div>`
    case ComponentType.ActionRow:
      return html`<div class="row">${part.components.map(control)}</div>`
    case ComponentType.TextDisplay:
      return html`<div class="text">${markdown(part.content)}</div>`
    case ComponentType.Section:
      return html`<div class="section"><div>${part.components.map(({ content }) => markdown(content))}</div>${accessory(message, part.accessory)}</div>`
    case ComponentType.MediaGallery:
      return html`<div class="gallery">${part.items.map(({ media, description }) => figure(picture(message, media.url, description)))}</div>`
    case ComponentType.File:
      return html`<div class="file">${part.file.url.replace('attachment://', '')}</div>`
    case ComponentType.Separator:
      return (part.divider ?? true) ? html`<hr>` : html`<div class="gap"></div>`
  }
}

const color = (accent: number | null | undefined): string =>
  typeof accent === 'number' ? `#${accent.toString(16).padStart(6, '0')}` : 'transparent'

type Accessory = Extract<Component, { type: ComponentType.Section }>['accessory']

const accessory = (message: Message, part: Accessory): Html =>
  part.type === ComponentType.Button ? control(part) : figure(picture(message, part.media.url, part.description))

const control = (part: Interactive): Html => {
  if (part.type !== ComponentType.Button) return select(part)
  const style = (ButtonStyle[part.style] ?? 'Secondary').toLowerCase()
  const emoji = part.emoji?.name ?? ''
  return html`<button class="${style}" ${part.disabled && html`disabled`}>${emoji} ${part.label}</button>`
}

const select = (part: Exclude<Interactive, { type: ComponentType.Button }>): Html => {
  const options = part.type === ComponentType.StringSelect ? part.options : []
  const chosen = options.filter((option) => option.default).map(({ label }) => label)
  const list = options.map(({ label, emoji }) => html`<li>${emoji?.name} ${label}</li>`)
  return html`<div class="select"><div>${chosen.join(', ') || part.placeholder || 'Make a selection'} <b>⌄</b></div><ul>${list}</ul></div>`
}

/** A picture with its alt text below, where everybody who looks at the page can judge it. */
export const figure = ({ bytes, alt, url }: SeenPicture): Html => {
  const source = bytes ? `data:image/png;base64,${Buffer.from(bytes).toString('base64')}` : url
  return html`<figure><img src="${source}" alt="${alt}"><figcaption>${alt ? html`<b>ALT</b> ${alt}` : 'no alt text'}</figcaption></figure>`
}
