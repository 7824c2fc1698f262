import type { Metadata } from 'next'
import { requireExperimenter } from '../../../accounts/require.ts'
import { Page } from '../../../console/section.tsx'
import { serverWords } from '../../../console/server-words.ts'
import { StudyCard } from '../../../console/study-card.tsx'
import { LinkButton } from '../../../design/link-button.tsx'
import { database } from '../../../server/site.ts'
import { serverStudyWords } from '../../../studies/words/server-study-words.ts'
import styles from './page.module.css'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverWords()).words('studies.title'),
})

export default async function Studies() {
  const { id } = await requireExperimenter()
  const { words } = await serverWords()
  const { words: studyWords } = await serverStudyWords()
  const studies = await (await database()).studies.studies.ofMember(id)
  return (
    <Page title={words('studies.title')}>
      <p>
        <LinkButton href="/studies/new">{studyWords('new.button')}</LinkButton>
      </p>
      {studies.length === 0 ? (
        <div className={styles.none}>
          <h2>{words('studies.none-title')}</h2>
          <p>{words('studies.none')}</p>
        </div>
      ) : (
        <ul className={styles.studies}>
          {studies.map((study) => (
            <StudyCard key={study.id} study={study} />
          ))}
        </ul>
      )}
    </Page>
  )
}
