import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js'
import { writeButton } from '../../answering/button.ts'
import { className } from '../../answering/picture-card.ts'
import type { Words } from '../../words/words.ts'
import { text } from './parts.ts'

/** A sound that can be mixed in. */
export interface MixableSound {
  id: string
  class: string
  seconds: number
  createdAt: Date
}

/** Discord shows at most 25 options. */
const mostOptions = 25

/** The sounds that can be mixed into a picture's, to choose from; at least one is needed. */
export function mixingPanel(drawId: string, sounds: MixableSound[], words: Words): APIMessageTopLevelComponent[] {
  const options = sounds.slice(0, mostOptions).map((sound) => ({
    value: sound.id,
    label: words('mix.sound', { class: className(sound.class, words), seconds: sound.seconds }),
    description: words('mix.age', {
      minutes: Math.max(0, Math.floor((Date.now() - sound.createdAt.getTime()) / 60_000)),
    }),
  }))
  const select = {
    type: ComponentType.StringSelect as const,
    custom_id: writeButton({ verb: 'mix', drawId }),
    placeholder: words('mix.choose'),
    options,
  }
  return [text(words('mix.question')), { type: ComponentType.ActionRow, components: [select] }]
}
