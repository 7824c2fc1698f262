import type { Metadata } from 'next'
import { requireExperimenter } from '../../../../accounts/require.ts'
import { Page } from '../../../../console/section.tsx'
import { field } from '../../../../server/field.ts'
import { defaultFields } from '../../../../studies/form/default-fields.ts'
import { StudyForm } from '../../../../studies/form/study-form.tsx'
import { findSets } from '../../../../studies/sets/find-sets.ts'
import { serverStudyWords } from '../../../../studies/words/server-study-words.ts'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverStudyWords()).words('new.title'),
})

export default async function NewStudy() {
  const { id, email } = await requireExperimenter()
  const { words } = await serverStudyWords()
  const sets = await findSets(await field(), { id })
  return (
    <Page title={words('new.title')} lead={words('new.lead')}>
      <StudyForm sets={sets} start={defaultFields(email)} />
    </Page>
  )
}
