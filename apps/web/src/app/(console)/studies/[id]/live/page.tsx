import { getStudy, liveStudyOf } from '@soundscene/fieldwork'
import type { Metadata } from 'next'
import { requireMember } from '../../../../../accounts/require.ts'
import { Page } from '../../../../../console/section.tsx'
import { LiveView } from '../../../../../studies/live/live-view.tsx'
import { serverStudyWords } from '../../../../../studies/words/server-study-words.ts'

interface LivePage {
  params: Promise<{ id: string }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverStudyWords()).words('live.title'),
})

export default async function Live({ params }: LivePage) {
  const { id } = await params
  const { context, who } = await requireMember(id)
  const { launchedAt } = await getStudy(context, who)
  const { words } = await serverStudyWords()
  if (launchedAt === null) return <Page title={words('live.title')} lead={words('live.not-launched')} />
  return (
    <Page title={words('live.title')} lead={words('live.lead')}>
      <LiveView first={await liveStudyOf(context, who)} events={`/api/studies/${id}/events`} isMember />
    </Page>
  )
}
