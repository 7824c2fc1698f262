import type { StudyView } from '@soundscene/fieldwork'
import { prolificLinkOf } from '@soundscene/fieldwork'
import { Suspense } from 'react'
import { requireMember } from '../../../accounts/require.ts'
import { More } from '../../../console/more.tsx'
import { config as siteConfig } from '../../../server/site-config.ts'
import { serverStudyWords } from '../../words/server-study-words.ts'
import { ProlificGuide } from './guide.tsx'
import { LinkForm } from './link-form.tsx'
import { OfferForm } from './offer-form.tsx'
import styles from './prolific.module.css'
import { Standing } from './standing.tsx'

interface ProlificPanelProps {
  study: StudyView
  origin: string
  /** How long it takes, for the offer to start from. */
  minutes: number
}

/** Recruiting on Prolific: from here where the site has a token and somebody owns the study, else by hand. */
export async function ProlificPanel({ study, origin, minutes }: ProlificPanelProps) {
  const { words } = await serverStudyWords()
  const { prolific } = study.config.recruiting
  if (!prolific) return null
  const byHand = <ProlificGuide prolific={prolific} origin={origin} id={study.id} />
  if (study.role !== 'owner' || !siteConfig().prolific)
    return (
      <>
        <p>{words(siteConfig().prolific ? 'prolific.owners' : 'prolific.off', { setting: 'PROLIFIC_TOKEN' })}</p>
        {byHand}
      </>
    )
  const { context, who } = await requireMember(study.id, 'owner')
  if (await prolificLinkOf(context, who))
    return (
      <Suspense fallback={<p role="status">{words('prolific.asking')}</p>}>
        <Standing study={study} />
      </Suspense>
    )
  return (
    <>
      {!origin.startsWith('https:') && <p className={styles.warning}>{words('prolific.not-public', { origin })}</p>}
      <OfferForm
        id={study.id}
        minutes={minutes}
        places={study.quotas.prolific ?? null}
        canScreenOut={prolific.codes.screenedOut !== undefined}
      />
      <More summary={words('prolific.by-hand')}>
        <LinkForm id={study.id} />
        {byHand}
      </More>
    </>
  )
}
