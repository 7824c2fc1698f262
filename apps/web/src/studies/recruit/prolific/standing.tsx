import { SoundsceneError } from '@soundscene/errors'
import { lookOnProlific, prolificLinkOf, type StudyView, submissionsOnProlific } from '@soundscene/fieldwork'
import { errorSentence } from '@soundscene/i18n'
import { requireMember } from '../../../accounts/require.ts'
import { ActionButton } from '../../../console/action-button.tsx'
import { config } from '../../../server/site-config.ts'
import { Alert } from '../../../studio/alert.tsx'
import { ConfirmedStep } from '../../overview/confirmed-step.tsx'
import { serverStudyWords } from '../../words/server-study-words.ts'
import { Facts } from './facts.tsx'
import { PlacesForm } from './places-form.tsx'
import styles from './prolific.module.css'
import { Steps } from './steps.tsx'
import { SubmissionList } from './submission-list.tsx'

/** The study as Prolific has it, what can be done with it, and who came. */
export async function Standing({ study }: { study: StudyView }) {
  const { words, locale } = await serverStudyWords()
  const path = `/api/studies/${study.id}/prolific`
  const found = await askProlific(study.id).catch((error: unknown) => {
    if (SoundsceneError.isInstance(error)) return error
    throw error
  })
  const forget = (
    <ConfirmedStep
      {...{ method: 'DELETE', path, label: words('prolific.unlink') }}
      title={words('prolific.unlink-question')}
      confirmLabel={words('prolific.unlink-confirm')}
    >
      {words('prolific.unlink-answer')}
    </ConfirmedStep>
  )
  if (found instanceof Error)
    return (
      <>
        <Alert problem={{ code: found.code, detail: errorSentence(found, locale) }} />
        {forget}
      </>
    )
  const { there, submissions, link } = found
  return (
    <>
      <Facts there={there} />
      <Steps path={path} status={there.status} />
      <PlacesForm path={path} places={there.total_available_places ?? 1} quota={study.quotas.prolific ?? null} />
      <div className={styles.actions}>
        {there.status === 'UNPUBLISHED' && (
          <div>
            <ActionButton method="POST" path={`${path}/codes`}>
              {words('prolific.send-codes')}
            </ActionButton>
          </div>
        )}
        <div>
          <ActionButton method="POST" path={`${path}/sync`}>
            {words('prolific.sync')}
          </ActionButton>
        </div>
        {forget}
      </div>
      <p className={styles.soft}>{words('prolific.sync-hint')}</p>
      <SubmissionList {...{ path, submissions, byHand: link?.screenOut?.by === 'hand' }} />
    </>
  )
}

async function askProlific(id: string) {
  const { context, who } = await requireMember(id, 'owner')
  const access = config().prolific
  if (!access) throw new SoundsceneError('study/prolific-off')
  const [there, submissions, link] = await Promise.all([
    lookOnProlific(context, { ...who, access }),
    submissionsOnProlific(context, { ...who, access }),
    prolificLinkOf(context, who),
  ])
  return { there, submissions, link }
}
