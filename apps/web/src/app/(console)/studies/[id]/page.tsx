import type { Metadata } from 'next'
import { requireMember } from '../../../../accounts/require.ts'
import { findStudy } from '../../../../console/find-study.ts'
import { Page } from '../../../../console/section.tsx'
import { serverWords } from '../../../../console/server-words.ts'

interface StudyPage {
  params: Promise<{ id: string }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverWords()).words('study.overview'),
})

export default async function Overview({ params }: StudyPage) {
  const { id } = await params
  const { role } = await requireMember(id)
  const { state, createdAt } = await findStudy(id)
  const { words, day } = await serverWords()
  const lead = [words(`state.${state}`), words('studies.created', { date: day(createdAt) }), words(`role.${role}-may`)]
  return <Page title={words('study.overview')} lead={lead.join(' · ')} />
}
