'use client'

import { Button } from '../../design/button.tsx'
import { addressOf, post } from '../api.ts'
import { useBotCheck } from '../bot-check/use-bot-check.tsx'
import type { Place } from '../place.ts'
import { ProblemNote } from '../problem-note.tsx'
import { useWords } from '../rater-words.tsx'
import { minutesOf, priorTrialMs } from '../trial/minutes.ts'
import { useStep } from '../use-step.ts'
import styles from '../way.module.css'
import { Heading } from './heading.tsx'
import type { StepProps } from './step-view.tsx'

const preambleMs = 120_000

/** What somebody is asked to agree to, and the two answers, neither of which is easier to give. */
export function Consent({ study, place, onPlace, refresh }: StepProps) {
  const words = useWords()
  const { busy, refusal, run } = useStep(refresh)
  const { study: asked, progress, locale } = place.session
  const { notice, token } = useBotCheck(place.step.name === 'consent' ? place.step.botCheck : undefined)
  const answer = (agrees: boolean) =>
    run(async () => {
      const botToken = agrees ? await token() : null
      onPlace(await post<Place>(addressOf(study, '/consent'), { agrees, botToken }))
    })
  const minutes = minutesOf(progress.total * priorTrialMs + preambleMs)
  const own = locale.startsWith('de') ? (asked.consent.de ?? asked.consent.en) : (asked.consent.en ?? asked.consent.de)
  const { contact, retentionDays } = asked
  return (
    <article className={styles.column}>
      <Heading>{asked.title}</Heading>
      <p className={styles.lead}>{words('consent.what', { count: progress.total, minutes })}</p>
      {own ? (
        <section>{paragraphs(own)}</section>
      ) : (
        <>
          <section>
            <h2>{words('consent.stored')}</h2>
            <p>{words('consent.storedText', { days: retentionDays })}</p>
          </section>
          <section>
            <h2>{words('consent.free')}</h2>
            <p>{words('consent.freeText')}</p>
          </section>
          <section>
            <h2>{words('consent.results')}</h2>
            <p>{words('consent.resultsText')}</p>
          </section>
        </>
      )}
      <section>
        <h2>{words('consent.need')}</h2>
        <p>{words('consent.needText', { contact })}</p>
      </section>
      <p className={styles.soft}>{words('consent.contact', { contact })}</p>
      {notice}
      <ProblemNote refusal={refusal} />
      <div className={styles.actions}>
        <Button look="primary" aria-disabled={busy} onClick={() => void answer(true)}>
          {words('consent.agree')}
        </Button>
        <Button aria-disabled={busy} onClick={() => void answer(false)}>
          {words('consent.decline')}
        </Button>
      </div>
    </article>
  )
}

const paragraphs = (text: string) => text.split(/\n{2,}/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
