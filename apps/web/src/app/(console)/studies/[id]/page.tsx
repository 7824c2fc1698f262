import { getStudy, type StudyView } from '@soundscene/fieldwork'
import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { requireMember } from '../../../../accounts/require.ts'
import { Page, Section } from '../../../../console/section.tsx'
import { serverWords } from '../../../../console/server-words.ts'
import { ConfirmedStep } from '../../../../studies/overview/confirmed-step.tsx'
import { EraseForm } from '../../../../studies/overview/erase-form.tsx'
import styles from '../../../../studies/overview/overview.module.css'
import { PlanSummary } from '../../../../studies/overview/plan-summary.tsx'
import { QuotaForm } from '../../../../studies/overview/quota-form.tsx'
import { rehearsalIn } from '../../../../studies/overview/rehearsal-report.ts'
import { RehearsalResult } from '../../../../studies/overview/rehearsal-result.tsx'
import { RehearseButton } from '../../../../studies/overview/rehearse-button.tsx'
import { SimulateForm } from '../../../../studies/overview/simulate-form.tsx'
import { StateSteps } from '../../../../studies/overview/state-steps.tsx'
import { findSet } from '../../../../studies/sets/find-sets.ts'
import { Sha256 } from '../../../../studies/sha256.tsx'
import { SimulatedBanner } from '../../../../studies/simulated-banner.tsx'
import { serverStudyWords } from '../../../../studies/words/server-study-words.ts'

interface StudyPage {
  params: Promise<{ id: string }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverWords()).words('study.overview'),
})

export default async function Overview({ params }: StudyPage) {
  const { id } = await params
  const { context, who, role } = await requireMember(id)
  const study = await getStudy(context, who)
  const set = await findSet(context, study.setId)
  const { words: common, day } = await serverWords()
  const { words } = await serverStudyWords()
  const lead = [
    common(`state.${study.state}`),
    common('studies.created', { date: day(study.createdAt) }),
    common(`role.${role}-may`),
  ]
  return (
    <Page title={common('study.overview')} lead={lead.join(' · ')}>
      {study.simulated && <SimulatedBanner />}
      {study.launchedAt === null ? <Before study={study} /> : <After study={study} />}
      <Section title={words('summary.title')} lead={words('summary.lead')}>
        <PlanSummary config={study.config} quotas={study.quotas} set={set} />
        <div className={styles.hashes}>
          <Sha256 value={study.sha256} />
          {study.sha256 && (
            <a className={styles.download} href={`/api/studies/${id}/plan`} download>
              <Download size={18} aria-hidden="true" />
              {words('sha256.download')}
            </a>
          )}
        </div>
        {role === 'owner' && study.launchedAt === null && (
          <p>
            <Link href={`/studies/${id}/edit`}>{words('edit.title')}</Link>
          </p>
        )}
      </Section>
      {role === 'owner' && study.launchedAt !== null && study.config.recruiting.prolific && (
        <Section title={words('erase.title')} lead={words('erase.lead')}>
          <EraseForm id={id} />
        </Section>
      )}
      {role === 'owner' && (
        <Section title={words('delete.title')} lead={words('delete.lead')}>
          <ConfirmedStep
            method="DELETE"
            path={`/api/studies/${id}`}
            label={words('delete.button')}
            title={words('delete.question')}
            confirmLabel={words('delete.confirm')}
            next="/studies"
          >
            {words('delete.lead')}
          </ConfirmedStep>
        </Section>
      )}
    </Page>
  )
}

/** A draft: rehearse it, then launch it. */
async function Before({ study: { id, role, rehearsal: kept, config } }: { study: StudyView }) {
  const { words } = await serverStudyWords()
  const rehearsal = rehearsalIn(kept)
  return (
    <>
      <Section title={words('rehearsal.title')} lead={words('rehearsal.lead')}>
        {role !== 'viewer' && <RehearseButton id={id} again={rehearsal !== null} />}
        {rehearsal && <RehearsalResult rehearsal={rehearsal} />}
      </Section>
      <Section title={words('launch.title')} lead={words('launch.lead')}>
        {role === 'owner' ? (
          <ConfirmedStep
            method="POST"
            path={`/api/studies/${id}/state`}
            body={{ step: 'launch' }}
            label={words('launch.button')}
            title={words('launch.question', { title: config.title })}
            confirmLabel={words('launch.confirm')}
            primary={rehearsal !== null}
          >
            {words(rehearsal ? 'launch.answer' : 'launch.answer-unrehearsed')}
          </ConfirmedStep>
        ) : (
          <p>{words('launch.owner')}</p>
        )}
      </Section>
    </>
  )
}

/** A study that was launched: where it stands, and what can still be done. */
async function After({ study: { id, role, state, simulated, quotas } }: { study: StudyView }) {
  const { words } = await serverStudyWords()
  if (role !== 'owner' || state === 'closed')
    return state === 'closed' ? (
      <p>
        <Link href={`/studies/${id}/results`}>{words('results.go')}</Link>
      </p>
    ) : null
  return (
    <>
      <Section title={words('step.title')} lead={words(`step.${state === 'paused' ? 'paused' : 'live'}-lead`)}>
        <StateSteps id={id} state={state} />
      </Section>
      {Object.keys(quotas).length > 0 && (
        <Section title={words('quota.title')} lead={words('quota.lead')}>
          <QuotaForm id={id} quotas={quotas} />
        </Section>
      )}
      {simulated && state === 'live' && (
        <Section title={words('simulate.title')} lead={words('simulate.lead')}>
          <SimulateForm id={id} />
        </Section>
      )}
    </>
  )
}
