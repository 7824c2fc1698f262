import { Readable } from 'node:stream'
import { studyBundle } from '@soundscene/fieldwork/export'
import { asMember } from '../../../../../accounts/guard.ts'
import { assertClosed } from '../../../../../studies/results/assert-closed.ts'
import { zipped } from '../../../../../studies/results/zipped.ts'

/** Everything that a closed study has to show, as one zip file that computes its own figures again. */
export const GET = asMember('analyst', async ({ params: { id }, context, who }) => {
  await assertClosed(id)
  const files = await studyBundle(context, who)
  const folder = `study-${id}`
  const inFolder = files.map(({ path, text }) => ({ path: `${folder}/${path}`, text }))
  return new Response(Readable.toWeb(Readable.from(zipped(inFolder))) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${folder}.zip"`,
      'Cache-Control': 'no-store',
    },
  })
})
