import { getStudy } from '@soundscene/fieldwork'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requireMember } from '../../../../../accounts/require.ts'
import { Page } from '../../../../../console/section.tsx'
import { fieldsOf } from '../../../../../studies/form/study-fields.ts'
import { StudyForm } from '../../../../../studies/form/study-form.tsx'
import { findSets } from '../../../../../studies/sets/find-sets.ts'
import { serverStudyWords } from '../../../../../studies/words/server-study-words.ts'

interface EditPage {
  params: Promise<{ id: string }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverStudyWords()).words('edit.title'),
})

export default async function EditStudy({ params }: EditPage) {
  const { id } = await params
  const { context, who } = await requireMember(id, 'owner')
  const { config, setId, launchedAt } = await getStudy(context, who)
  if (launchedAt !== null) redirect(`/studies/${id}`)
  const { words } = await serverStudyWords()
  const sets = await findSets(context, who.actor)
  return (
    <Page title={words('edit.title')} lead={words('edit.lead')}>
      <StudyForm sets={sets} start={{ ...fieldsOf(config), setId }} studyId={id} />
    </Page>
  )
}
