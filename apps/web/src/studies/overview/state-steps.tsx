import type { StudyState } from '@soundscene/db'
import { ActionButton } from '../../console/action-button.tsx'
import { serverStudyWords } from '../words/server-study-words.ts'
import { ConfirmedStep } from './confirmed-step.tsx'
import styles from './overview.module.css'

/** Pause, go on, and close for good. */
export async function StateSteps({ id, state }: { id: string; state: StudyState }) {
  const { words } = await serverStudyWords()
  const path = `/api/studies/${id}/state`
  const step = state === 'paused' ? 'resume' : 'pause'
  return (
    <div className={styles.actions}>
      <div>
        <ActionButton method="POST" path={path} body={{ step }}>
          {words(`step.${step}`)}
        </ActionButton>
      </div>
      <ConfirmedStep
        method="POST"
        path={path}
        body={{ step: 'close' }}
        label={words('step.close')}
        title={words('step.close-question')}
        confirmLabel={words('step.close-confirm')}
      >
        {words('step.close-answer')}
      </ConfirmedStep>
    </div>
  )
}
