import type { Posted } from '../messages/post.ts'
import type { Message } from '../state/message.ts'
import { Handle } from './handle.ts'

/** A message that a person posted. */
export class PostedMessage extends Handle {
  readonly message: Message

  constructor({ message, deliveries }: Posted) {
    super(deliveries)
    this.message = message
  }
}
