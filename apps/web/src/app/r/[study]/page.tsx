import { SoundsceneError } from '@soundscene/errors'
import { headers } from 'next/headers'
import { addressOf } from '../../../rater/api.ts'
import { saysWhoComes } from '../../../rater/arrival.ts'
import type { Place } from '../../../rater/place.ts'
import { placeOf } from '../../../rater/server/place-of.ts'
import { raterTokenIn } from '../../../rater/server/rater-cookie.ts'
import { Way } from '../../../rater/way.tsx'
import { field } from '../../../server/field.ts'

interface RaterPage {
  params: Promise<{ study: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A browser that is known goes on where it was, with the first byte; others are let in by the page's script. */
export default async function Study({ params, searchParams }: RaterPage) {
  const [{ study }, search] = await Promise.all([params, searchParams])
  const token = raterTokenIn(await headers())
  const start = token === undefined || saysWhoComes(search) ? null : await knownPlace(token)
  const sound = start && soundOf(start)
  return (
    <>
      {/* The browser fetches it beside the scripts, not after them. */}
      {sound && <link rel="preload" as="fetch" crossOrigin="anonymous" href={addressOf(study, `/stimuli/${sound}`)} />}
      <Way study={study} start={start} />
    </>
  )
}

function soundOf({ step }: Place): string | undefined {
  if (step.name === 'soundCheck') return step.check.soundId
  if (step.name === 'practice') return step.trial.soundId
  return step.name === 'trials' ? step.trials[0]?.soundId : undefined
}

async function knownPlace(token: string): Promise<Place | null> {
  try {
    return await placeOf(await field(), token)
  } catch (error) {
    if (SoundsceneError.isInstance(error)) return null
    throw error
  }
}
