import { SoundsceneError } from '@soundscene/errors'
import { publicLiveStudyOf, publicResultsOf } from '@soundscene/fieldwork'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { ConsoleWords } from '../../../../console/console-words.tsx'
import { Page } from '../../../../console/section.tsx'
import { field } from '../../../../server/field.ts'
import { LiveView } from '../../../../studies/live/live-view.tsx'
import { ResultsView } from '../../../../studies/results/results-view.tsx'
import { serverStudyWords } from '../../../../studies/words/server-study-words.ts'

interface PublicPage {
  params: Promise<{ study: string }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverStudyWords()).words('results.title'),
})

/** What everybody may see of a study that says so: live figures while it runs, final ones when it is closed. */
export default async function PublicResults({ params }: PublicPage) {
  const { study: id } = await params
  const live = await publicLiveStudyOf(await field(), id).catch((error: unknown) => {
    if (SoundsceneError.isInstance(error) && error.code === 'study/not-found') notFound()
    throw error
  })
  const { words, locale } = await serverStudyWords()
  const isClosed = live.state === 'closed'
  return (
    <div lang={locale}>
      <ConsoleWords locale={locale}>
        <Page title={live.title} lead={words(isClosed ? 'results.lead' : 'live.lead')}>
          {isClosed ? (
            <Suspense fallback={<p role="status">{words('results.computing')}</p>}>
              <Computed id={id} />
            </Suspense>
          ) : (
            <LiveView first={live} events={`/api/studies/${id}/public-events`} isMember={false} />
          )}
        </Page>
      </ConsoleWords>
    </div>
  )
}

async function Computed({ id }: { id: string }) {
  return <ResultsView results={await publicResultsOf(await field(), id)} reports={`/api/studies/${id}/public-report`} />
}
