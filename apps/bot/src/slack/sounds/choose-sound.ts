import { SoundsceneError } from '@soundscene/errors'
import { largestMegabytes } from '../../answering/download.ts'
import { isStub, mayBeSound, type SlackFile } from './slack-file.ts'
import type { PostedFile } from './slack-message.ts'

/** The sound of a message, and how many there are. */
export interface ChosenSound extends PostedFile {
  count: number
}

/** The first file that may be a sound; null when none is. */
export function chooseSound(posted: PostedFile[]): ChosenSound | null {
  const sounds = posted.filter(({ file }) => isStub(file) || mayBeSound(file))
  const [first] = sounds
  return first ? { ...first, count: sounds.length } : null
}

/** @throws SoundsceneError `sound/too-large` for what is too large to fetch, by its own word */
export function refuseTooLarge({ size }: SlackFile): void {
  if ((size ?? 0) > largestMegabytes * 1e6) throw new SoundsceneError('sound/too-large', { limit: largestMegabytes })
}

/** Why a message holds nothing to draw, as the one who asked is to be told. */
export function noSound([first]: PostedFile[]): SoundsceneError {
  const name = first?.file.name
  return name
    ? new SoundsceneError('chat/not-a-sound', { name: name.slice(0, 80) })
    : new SoundsceneError('chat/no-sound')
}
