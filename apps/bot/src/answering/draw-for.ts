import type { Answer } from '@soundscene/db'
import { type DrawView, getDraw, redraw, submitDraw, submitSamples } from '@soundscene/draws'
import { SoundsceneError } from '@soundscene/errors'
import type { Ask } from './ask.ts'
import type { ChatContext } from './context.ts'
import { foilSound } from './foil.ts'
import type { Owed, Relay } from './relay.ts'

/** What a request needs to become a draw. */
export interface Easel {
  context: ChatContext
  relay: Relay
  answer: Answer
  owed: Owed
  signal: AbortSignal
}

/**
 * The draw of a request, put in line by whoever gets here first: it bears the answer's id, so that a second attempt finds
 * what the first began. @throws SoundsceneError whose sentence is the answer
 */
export async function drawFor(easel: Easel, ask: Ask): Promise<DrawView> {
  if (ask.kind === 'pair') return foilFor(easel, ask.of)
  const begun = await existing(easel, easel.answer.id)
  if (begun) return begun
  return ask.kind === 'sound' ? drawSound(easel, ask) : drawTake(easel, ask)
}

async function existing({ context }: Easel, id: string): Promise<DrawView | null> {
  try {
    return await getDraw(context.draws, id)
  } catch (error) {
    if (SoundsceneError.isInstance(error) && error.code === 'draw/not-found') return null
    throw error
  }
}

async function drawSound(easel: Easel, { sound, mix, options }: Extract<Ask, { kind: 'sound' }>): Promise<DrawView> {
  const { context, relay, owed, answer, signal } = easel
  const bytes = await relay.fetchSound(sound, owed, signal)
  const mixed = mix && { bytes: await relay.fetchSound(mix.sound, owed, signal), weight: mix.weight }
  const { seed, gain } = options
  return submitDraw(context.draws, {
    ...{ id: answer.id, bytes, signal },
    ...(seed === undefined ? {} : { seed }),
    ...(gain === undefined ? {} : { gain }),
    ...(mixed && { mix: mixed }),
  })
}

/** Half and double, within what a draw may be: loudness is a parameter, and nothing else of the picture changes. */
const gainFactors = { quieter: 0.5, louder: 2, mix: 1 }
const maxGain = 16

async function drawTake({ context, answer }: Easel, ask: Extract<Ask, { kind: 'take' }>): Promise<DrawView> {
  const { of, change, mix } = ask
  if (change === 'again') return redraw(context.draws, of, { id: answer.id })
  const { seed, gain } = await getDraw(context.draws, of)
  const changed = { seed, gain: Math.min(gain * gainFactors[change], maxGain) }
  return redraw(context.draws, of, { ...changed, id: answer.id, ...(mix && { mix }) })
}

/** The picture beside which the drawn one is shown: the one that this person was shown before, or a new one. */
async function foilFor(easel: Easel, of: string): Promise<DrawView> {
  const { context, answer } = easel
  const trial = await context.database.chatVotes.findTrial(of, answer.person)
  const begun = await existing(easel, trial?.foilId ?? answer.id)
  if (begun) return begun
  const { class: heard } = await getDraw(context.draws, of)
  return submitSamples(context.draws, { id: answer.id, samples: foilSound(of, heard) })
}
