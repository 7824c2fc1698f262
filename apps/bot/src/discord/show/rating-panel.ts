import type { APIMessageTopLevelComponent } from 'discord.js'
import { writeButton } from '../../answering/button.ts'
import { button, row, text } from './parts.ts'

const scores = [1, 2, 3, 4, 5]

/** The five scores under some words, the one that was given among them standing out. */
export function ratingPanel(drawId: string, words: string, given?: number): APIMessageTopLevelComponent[] {
  const buttons = scores.map((score) =>
    button(writeButton({ verb: 'score', drawId, argument: String(score) }), {
      label: String(score),
      style: score === given ? 'primary' : 'secondary',
    }),
  )
  return [text(words), row(...buttons)]
}
