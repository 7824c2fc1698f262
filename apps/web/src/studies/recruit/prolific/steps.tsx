import type { MoveThere } from '@soundscene/fieldwork'
import { ActionButton } from '../../../console/action-button.tsx'
import { ConfirmedStep } from '../../overview/confirmed-step.tsx'
import { serverStudyWords } from '../../words/server-study-words.ts'
import styles from './prolific.module.css'

const steps: Readonly<Record<string, readonly MoveThere[]>> = {
  UNPUBLISHED: ['publish'],
  SCHEDULED: ['stop'],
  ACTIVE: ['pause', 'stop'],
  PAUSED: ['resume', 'stop'],
}

/** Publishes, pauses, resumes and stops; what costs money or can't be taken back is asked about before. */
export async function Steps({ path, status }: { path: string; status: string }) {
  const { words } = await serverStudyWords()
  const offered = steps[status] ?? []
  if (offered.length === 0) return null
  return (
    <div className={styles.actions}>
      {offered.map((move) => {
        const asked = { method: 'POST', path: `${path}/state`, body: { move } } as const
        if (move === 'pause' || move === 'resume')
          return (
            <div key={move}>
              <ActionButton {...asked}>{words(`prolific.${move}`)}</ActionButton>
            </div>
          )
        return (
          <ConfirmedStep
            key={move}
            {...asked}
            primary={move === 'publish'}
            label={words(`prolific.${move}`)}
            title={words(`prolific.${move}-question`)}
            confirmLabel={words(`prolific.${move}-confirm`)}
          >
            {words(`prolific.${move}-answer`)}
          </ConfirmedStep>
        )
      })}
    </div>
  )
}
