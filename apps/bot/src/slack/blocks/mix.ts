import { writeButton } from '../../answering/button.ts'
import { className } from '../../answering/picture-card.ts'
import type { Words } from '../../words/words.ts'
import type { Content } from './content.ts'
import { escaped, mrkdwn, plain } from './mrkdwn.ts'

/** The action id of the choice begins with this; the thread that the picture belongs in follows. */
export const mixPrefix = 'mix:'

/** A sound that can still be mixed in. */
export interface MixableSound {
  id: string
  class: string
  seconds: number
  createdAt: Date
}

/** What is mixed into what: a picture in a thread. */
export interface MixPlace {
  drawId: string
  thread: string
}

/** A choice among sounds; the block's id tells the picture that one is mixed into. */
export function mixContent({ drawId, thread }: MixPlace, sounds: MixableSound[], words: Words, now: number): Content {
  const options = sounds.map((sound) => ({ text: plain(labelOf(sound, words, now)), value: sound.id }))
  const text = escaped(words('mix.question'))
  return {
    text,
    blocks: [
      { type: 'section', text: mrkdwn(text) },
      {
        type: 'actions',
        block_id: writeButton({ verb: 'mix', drawId }),
        elements: [
          {
            type: 'static_select',
            action_id: `${mixPrefix}${thread}`,
            placeholder: plain(words('mix.choose')),
            options,
          },
        ],
      },
    ],
  }
}

const maxLabel = 75

function labelOf({ class: heard, seconds, createdAt }: MixableSound, words: Words, now: number): string {
  const minutes = Math.max(0, Math.floor((now - createdAt.getTime()) / 60_000))
  const sound = words('mix.sound', { class: className(heard, words), seconds })
  return `${sound} · ${words('mix.age', { minutes })}`.slice(0, maxLabel)
}
