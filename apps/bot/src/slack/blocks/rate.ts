import type { Words } from '../../words/words.ts'
import { button } from './button.ts'
import type { Content } from './content.ts'
import { escaped, mrkdwn } from './mrkdwn.ts'

const scores = ['1', '2', '3', '4', '5']

/** The five votes; what is said above them changes once one is given, and they stay so that it can be changed. */
export function rateContent(drawId: string, said: string): Content {
  const buttons = scores.map((score) => button(score, { verb: 'score', drawId, argument: score }))
  const text = escaped(said)
  return {
    text,
    blocks: [
      { type: 'section', text: mrkdwn(text) },
      { type: 'actions', elements: buttons },
    ],
  }
}

export const rateQuestion = (drawId: string, words: Words): Content => rateContent(drawId, words('rate.question'))
