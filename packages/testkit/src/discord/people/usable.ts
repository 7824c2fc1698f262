import { ComponentType } from 'discord-api-types/v10'
import { partsOf } from '../components/parts.ts'
import type { Message } from '../world/message.ts'
import type { User } from '../world/user.ts'
import { seenIn } from './seen.ts'

/**
 * A part of a message that this person sees and can use.
 * @throws Error when there is none
 */
export const usable = <Type extends ComponentType.Button | ComponentType.StringSelect>(
  message: Message,
  user: User,
  customId: string,
  type: Type,
) => {
  refuseUnseen(message, user)
  const part = partsOf(message.components)
    .map(({ part }) => part)
    .find(
      (one): one is Extract<typeof one, { type: Type }> =>
        one.type === type && 'custom_id' in one && one.custom_id === customId,
    )
  if (!part) throw new Error(`there is no ${ComponentType[type]} ${customId} on this message`)
  if ('disabled' in part && part.disabled) throw new Error(`${customId} is disabled`)
  return part
}

/** @throws Error when this person does not see the message */
export const refuseUnseen = (message: Message, user: User): void => {
  if (seenIn(message.channel, user).some((seen) => seen.message === message)) return
  throw new Error(`${user.name} does not see this message`)
}
