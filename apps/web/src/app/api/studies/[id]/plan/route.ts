import { SoundsceneError } from '@soundscene/errors'
import { frozenPlan } from '@soundscene/fieldwork'
import { asMember } from '../../../../../accounts/guard.ts'

/** All that launching froze, byte for byte: its SHA-256 is the one that is shown everywhere. */
export const GET = asMember('viewer', async ({ context, who }) => {
  const plan = await frozenPlan(context, who)
  if (!plan) throw new SoundsceneError('study/wrong-state', { state: 'draft' })
  const name = `plan-${plan.sha256.slice(0, 12)}.json`
  return new Response(plan.json, {
    headers: { 'Content-Type': 'application/json', 'Content-Disposition': `attachment; filename="${name}"` },
  })
})
