import { peaksOf, pictureOf } from '@soundscene/draws'
import { problemResponse } from '../../../../server/problem-response.ts'
import { cardSize, shareCard } from '../../../../server/share-card.ts'
import { site } from '../../../../server/site.ts'

export const size = cardSize
export const contentType = 'image/png'
export const alt = 'A sound’s waveform and the picture that was drawn from it'

export default async function SharedImage({ params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { context } = await site()
    const { id } = await params
    // The waveform goes with the sound; the picture stays.
    const peaks = await peaksOf(context, id).catch(() => [])
    const card = await shareCard(peaks, await pictureOf(context, id))
    return new Response(Buffer.from(card), {
      headers: { 'Content-Type': contentType, 'Cache-Control': 'private, max-age=3600' },
    })
  } catch (error) {
    return problemResponse(error)
  }
}
