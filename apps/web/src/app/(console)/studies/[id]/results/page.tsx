import { getStudy, type InStudy, resultsOf } from '@soundscene/fieldwork'
import type { Metadata } from 'next'
import Link from 'next/link'
import { Suspense } from 'react'
import { requireMember } from '../../../../../accounts/require.ts'
import { Page } from '../../../../../console/section.tsx'
import { field } from '../../../../../server/field.ts'
import { ResultsView } from '../../../../../studies/results/results-view.tsx'
import { serverStudyWords } from '../../../../../studies/words/server-study-words.ts'

interface ResultsPage {
  params: Promise<{ id: string }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverStudyWords()).words('results.title'),
})

export default async function FinalResults({ params }: ResultsPage) {
  const { id } = await params
  const { context, who, role } = await requireMember(id)
  const { state, config } = await getStudy(context, who)
  const { words } = await serverStudyWords()
  if (state !== 'closed')
    return (
      <Page title={words('results.title')} lead={words('results.not-yet')}>
        <p>
          <Link href={`/studies/${id}/live`}>{words('results.see-live')}</Link>
        </p>
      </Page>
    )
  return (
    <Page title={words('results.title')} lead={words('results.lead')}>
      {config.publicResults && (
        <p>
          <Link href={`/results/${id}`}>{words('results.public')}</Link>
        </p>
      )}
      <Suspense fallback={<p role="status">{words('results.computing')}</p>}>
        <Computed who={who} mayExport={role !== 'viewer'} />
      </Suspense>
    </Page>
  )
}

/** Takes seconds where there are many votes. */
async function Computed({ who, mayExport }: { who: InStudy; mayExport: boolean }) {
  const { words } = await serverStudyWords()
  const results = await resultsOf(await field(), who)
  const path = `/api/studies/${who.studyId}`
  return (
    <>
      {mayExport && Object.keys(results.strata).length > 0 && (
        <p>
          <a href={`${path}/bundle`} download>
            {words('results.bundle')}
          </a>{' '}
          {words('results.bundle-about')}
        </p>
      )}
      <ResultsView results={results} reports={`${path}/report`} />
    </>
  )
}
