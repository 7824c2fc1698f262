import type { Stimulus } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import type { FieldContext } from '../context.ts'
import { Random } from '../design/random.ts'
import { parse } from '../parse.ts'
import { moveRater } from './move.ts'
import { type RaterSession, sessionOf } from './session.ts'
import { type KnownRater, raterByToken } from './who.ts'

/** What a rater must tell apart by ear. */
export interface SoundCheck {
  soundId: string
  /** Classes of which one is heard. */
  options: string[]
  triesLeft: number
}

const optionCount = 4

/**
 * The sound check as it stands: a sound and the classes to choose from. Each try has a sound of its own.
 * @throws SoundsceneError `study/wrong-step`
 */
export async function soundCheck(context: FieldContext, token: string): Promise<SoundCheck> {
  const known = await raterByToken(context, token)
  if (known.rater.state !== 'consented') throw new SoundsceneError('study/wrong-step')
  const { sound, options } = taskOf(known)
  return { soundId: sound.id, options, triesLeft: known.config.soundCheckTries - known.rater.soundTries }
}

/** Takes the answer to the sound check; after the last wrong one the rater is screened out. */
export async function passSoundCheck(
  context: FieldContext,
  token: string,
  answer: string,
): Promise<RaterSession & { passed: boolean }> {
  const heard = parse(z.string().max(80), answer)
  const known = await raterByToken(context, token)
  if (known.rater.state !== 'consented') throw new SoundsceneError('study/wrong-step')
  const { sound } = taskOf(known)
  const soundTries = known.rater.soundTries + 1
  const passed = heard === sound.class
  const over = soundTries >= known.config.soundCheckTries
  const to = passed ? 'soundChecked' : over ? 'screenedOut' : 'consented'
  return { passed, ...(await sessionOf(context, await moveRater(context, known, [['consented'], to], { soundTries }))) }
}

function taskOf({ rater, sounds }: KnownRater) {
  const own = sounds.filter(({ practice }) => practice)
  const random = new Random('sound check', rater.seed, rater.soundTries)
  const sound = random.shuffle(own.length > 0 ? own : sounds)[0] as Stimulus
  const names = [...new Set(sounds.map((other) => other.class))].sort()
  const others = random.shuffle(names.filter((name) => name !== sound.class))
  return { sound, options: random.shuffle([sound.class, ...others.slice(0, optionCount - 1)]) }
}
