import type { StudyConfig } from '@soundscene/fieldwork/config'
import { Copied } from '../../../console/copied.tsx'
import { DataTable } from '../../charts/data-table.tsx'
import { prolificEndings } from '../../form/study-fields.ts'
import { serverStudyWords } from '../../words/server-study-words.ts'
import { prolificAddress } from '../rater-address.ts'
import styles from '../recruit.module.css'

interface ProlificGuideProps {
  prolific: NonNullable<StudyConfig['recruiting']['prolific']>
  origin: string
  id: string
}

/** What to paste where on Prolific. */
export async function ProlificGuide({ prolific, origin, id }: ProlificGuideProps) {
  const { words } = await serverStudyWords()
  return (
    <>
      <ol className={styles.steps}>
        <li>
          {words('prolific.url')}
          <Copied label={words('prolific.url-label')} text={prolificAddress(origin, id)} />
        </li>
        <li>{words('prolific.parameters')}</li>
        <li>{words('prolific.codes')}</li>
        <li>{words('prolific.fair')}</li>
      </ol>
      <DataTable
        caption={words('prolific.table')}
        columns={[words('prolific.ending'), words('prolific.code'), words('prolific.action'), words('prolific.back')]}
        rows={prolificEndings.map((ending) => {
          const code = prolific.codes[ending]
          return [
            words(`ending.${ending}`),
            code ?? '–',
            words(`prolific.${ending}`),
            code ? `https://${prolific.host}/submissions/complete?cc=${code}` : '–',
          ]
        })}
      />
    </>
  )
}
