import { writeButton } from '../../answering/button.ts'
import type { PairCard } from '../../answering/relay.ts'
import { button, gallery, row, type Sheet, text } from './parts.ts'

/** Two pictures beside each other and the three answers; the files' names tell nothing either. */
export function pairSheet({ drawId, pictures, question, labels }: PairCard): Sheet {
  const [first, second] = pictures
  const shown = [
    { ...first, name: 'first.png' },
    { ...second, name: 'second.png' },
  ]
  const answer = (place: keyof typeof labels) =>
    button(writeButton({ verb: 'choose', drawId, argument: place }), { label: labels[place] })
  return {
    components: [text(question), gallery(shown), row(answer('first'), answer('second'), answer('neither'))],
    pictures: shown,
  }
}
