import type { Translate } from '@soundscene/i18n/translator'
import type { ShownKey } from '../site/words/words.ts'
import type { StudioState } from './studio-state.ts'
import type { Take } from './take.ts'

/** The steps from a sound to a picture, as people see them. */
export const steps = ['uploading', 'waiting', 'listening', 'drawing'] as const

/** Which step is running; `steps.length` once there is a picture. */
export function stepOf(phase: StudioState['phase'], take: Take | undefined): number {
  if (phase === 'uploading' || !take) return 0
  if (take.state === 'queued') return 1
  if (take.state === 'drawing') return take.stage === 'drawing' ? 3 : 2
  return steps.length
}

/** What is going on, in words. */
export function progressText(words: Translate<ShownKey>, phase: StudioState['phase'], take: Take | undefined): string {
  const step = stepOf(phase, take)
  if (step === 1 && take?.place && take.place > 1) return words('step.inLine', { place: take.place })
  const name = steps[step]
  return name ? words(`step.${name}`) : ''
}
