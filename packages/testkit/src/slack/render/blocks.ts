import type { Block } from '../blocks/block.ts'
import type { SlackState } from '../state/state.ts'
import { renderElement, renderText } from './elements.ts'
import { escapeHtml } from './html.ts'
import { renderMrkdwn } from './mrkdwn.ts'
import { type Picture, renderPicture } from './picture.ts'

type Text = { type: string; text: string }

/** The blocks of a message or view. */
export const renderBlocks = (blocks: Block[], state: SlackState): string =>
  blocks.map((block) => `<div class="block ${block.type}">${renderBlock(block, state)}</div>`).join('\n')

const renderBlock = (block: Block, state: SlackState): string => {
  switch (block.type) {
    case 'section':
      return section(block, state)
    case 'context':
    case 'actions':
      return (block.elements as Block[]).map((element) => renderElement(element, state)).join(' ')
    case 'image':
      return image(block, state)
    case 'header':
      return `<h3>${renderText(block.text as Text, state)}</h3>`
    case 'divider':
      return '<hr>'
    case 'input':
      return `<label>${renderText(block.label as Text, state)}</label> ${renderElement(block.element as Block, state)}`
    case 'markdown':
      return renderMrkdwn(String(block.text), state)
    default:
      return `<code>${escapeHtml(block.type)}</code>`
  }
}

const section = ({ text, fields, accessory }: Block, state: SlackState): string => {
  const texts = [...(text ? [text] : []), ...((fields as unknown[]) ?? [])] as Text[]
  const paragraphs = texts.map((one) => `<p>${renderText(one, state)}</p>`).join('')
  return `<div>${paragraphs}</div>${accessory ? `<aside>${renderElement(accessory as Block, state)}</aside>` : ''}`
}

const image = (block: Block, state: SlackState): string => {
  const title = block.title ? `<p>${renderText(block.title as Text, state)}</p>` : ''
  return title + renderPicture(block as unknown as Picture, state, 'large')
}
