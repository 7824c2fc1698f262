import { createHash } from 'node:crypto'
import { imagineScene, sceneClasses, soundOfScene } from '@soundscene/world'

/**
 * A synthetic sound of another class than the one that was heard, the same for the same draw: what the other picture of a
 * pair is drawn from, so that nobody's sound is shown to strangers.
 */
export function foilSound(drawId: string, heard: string | null): Float32Array {
  const number = createHash('sha256').update(drawId).digest().readUInt32LE()
  const others = sceneClasses.filter((name) => name !== heard)
  return soundOfScene(imagineScene(number, others[number % others.length]))
}
