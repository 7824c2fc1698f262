import { type APIButtonComponent, ComponentType } from 'discord.js'
import { type Verb, writeButton } from '../../answering/button.ts'
import type { PictureCard } from '../../answering/relay.ts'
import type { Words } from '../../words/words.ts'
import { button, gallery, row, type Sheet, small, text } from './parts.ts'

/** A finished picture with everything that can be done with it. */
export function pictureSheet(card: PictureCard, words: Words): Sheet {
  const picture = { name: `picture-${card.drawId}.png`, png: card.png, altText: card.altText }
  const lines = [...card.notices, card.footer].map(small)
  const container = {
    type: ComponentType.Container as const,
    components: [text(`### ${card.headline}`), gallery([picture]), ...lines, ...buttonRows(card.drawId, words)],
  }
  return { components: [container], pictures: [picture] }
}

const emojis = {
  ...{ again: '🔁', quieter: '🔉', louder: '🔊', mix: '🎛️' },
  ...{ rate: '⭐', fits: '⚖️', delete: '🗑️' },
} as const satisfies Partial<Record<Verb, string>>

function buttonRows(drawId: string, words: Words) {
  const of = (verb: keyof typeof emojis): APIButtonComponent =>
    button(writeButton({ verb, drawId }), { label: words(`button.${verb}`), emoji: emojis[verb] })
  return [row(of('again'), of('quieter'), of('louder'), of('mix')), row(of('rate'), of('fits'), of('delete'))]
}
