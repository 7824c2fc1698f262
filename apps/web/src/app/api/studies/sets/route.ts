import { SoundsceneError } from '@soundscene/errors'
import { freezeStimuli } from '@soundscene/fieldwork'
import { asExperimenter } from '../../../../accounts/guard.ts'
import { readBounded } from '../../../../server/bounded-body.ts'
import { field } from '../../../../server/field.ts'
import { readSet } from '../../../../studies/sets/read-set.ts'

const mostMegabytes = 256

/** Freezes the set of stimuli in a zip file. */
export const POST = asExperimenter(async ({ request, experimenter: { id } }) => {
  const zip = await readBounded(request, mostMegabytes).catch(() => {
    throw new SoundsceneError('input/invalid', { what: `The zip file is larger than ${mostMegabytes} MB.` })
  })
  const { id: setId, title } = await freezeStimuli(await field(), { actor: { id }, ...(await readSet(zip)) })
  return Response.json({ id: setId, title }, { status: 201 })
})
