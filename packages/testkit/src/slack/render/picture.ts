import type { SlackFile } from '../state/file.ts'
import type { SlackState } from '../state/state.ts'
import { escapeHtml } from './html.ts'

/** An image block or element. */
export interface Picture {
  alt_text: string
  image_url?: string
  slack_file?: { id?: string; url?: string }
}

/** A picture with its alternative text written below, so that both can be looked at. */
export const renderPicture = (picture: Picture, state: SlackState, size: 'small' | 'large'): string => {
  const source = sourceOf(picture, state)
  const alt = escapeHtml(picture.alt_text)
  const image = source ? `<img class="${size}" src="${source}" alt="${alt}">` : '<em>This file was deleted</em>'
  return `<figure>${image}<figcaption>ALT ${alt}</figcaption></figure>`
}

/** A file's bytes as an address that needs no server. */
export const dataUrl = ({ mimetype, bytes }: SlackFile): string =>
  `data:${mimetype};base64,${Buffer.from(bytes).toString('base64')}`

const sourceOf = ({ image_url, slack_file }: Picture, state: SlackState): string | undefined => {
  if (image_url) return escapeHtml(image_url)
  const file = [...state.files.values()].find(({ id }) => id === slack_file?.id || slack_file?.url?.includes(`-${id}/`))
  return file?.state === 'ready' ? dataUrl(file) : undefined
}
