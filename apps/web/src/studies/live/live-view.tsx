'use client'

import type { LiveStudy, Stratum } from '@soundscene/fieldwork'
import row from '../charts/charts.module.css'
import { Sha256 } from '../sha256.tsx'
import { SimulatedBanner } from '../simulated-banner.tsx'
import { useStudyWords } from '../words/use-study-words.ts'
import { ContrastsChart } from './contrasts-chart.tsx'
import { FunnelChart } from './funnel-chart.tsx'
import { LightPanel } from './light-panel.tsx'
import styles from './live.module.css'
import { ProgressPanel } from './progress-panel.tsx'
import { QualityPanel } from './quality-panel.tsx'
import { ScoresChart } from './scores-chart.tsx'
import { SharesChart } from './shares-chart.tsx'
import { TrialsChart } from './trials-chart.tsx'
import { useLiveStudy } from './use-live-study.ts'

interface LiveViewProps {
  first: LiveStudy
  /** Where changes come from. */
  events: string
  /** Whether raters' checks are shown: they are for those who run the study. */
  isMember: boolean
}

/** A study while votes come in. Every interval on it is right at every look. */
export function LiveView({ first, events, isMember }: LiveViewProps) {
  const words = useStudyWords()
  const { study, connected } = useLiveStudy(first, events)
  const strata = Object.keys(study.strata) as Stratum[]
  const { site } = study.strata
  const { compares } = study.registered
  return (
    <div className={styles.live}>
      {study.simulated && <SimulatedBanner />}
      <p role="status" className={styles.connection}>
        {connected ? words('live.connected') : words('live.interrupted')}
      </p>
      <div className={styles.top}>
        <div className={styles.stack}>
          <LightPanel study={study} />
          {site && site.contrasts.length > 0 && (
            <ContrastsChart title={words('live.contrasts')} contrasts={site.contrasts} compares={compares} />
          )}
        </div>
        <ProgressPanel study={study} />
      </div>
      <FunnelChart title={words('way.title')} steps={study.funnel} />
      {strata.length === 0 && <p className={styles.none}>{words('live.no-votes')}</p>}
      {strata.map((stratum) => (
        <StratumFigures key={stratum} stratum={stratum} study={study} isOnly={strata.length === 1} />
      ))}
      {isMember && <QualityPanel study={study} />}
      <Sha256 value={study.sha256} />
    </div>
  )
}

interface StratumFiguresProps {
  stratum: Stratum
  study: LiveStudy
  isOnly: boolean
}

/** The figures of one kind of raters; those of chats stand beside the site's and are never added to them. */
function StratumFigures({ stratum, study, isOnly }: StratumFiguresProps) {
  const words = useStudyWords()
  const figures = study.strata[stratum]
  if (!figures) return null
  const suffix = isOnly ? '' : ` · ${words(`stratum.${stratum}`)}`
  return (
    <div className={row.charts}>
      {stratum !== 'site' && figures.contrasts.length > 0 && (
        <ContrastsChart
          title={words('live.contrasts') + suffix}
          contrasts={figures.contrasts}
          compares={study.registered.compares}
        />
      )}
      {figures.shares && (
        <SharesChart title={words('live.shares') + suffix} groups={[{ name: '', shares: figures.shares }]} />
      )}
      {figures.scores.length > 0 && (
        <ScoresChart title={words('live.scores') + suffix} groups={[{ name: '', scores: figures.scores }]} />
      )}
      {Object.keys(figures.sharesByModel).length > 1 && (
        <SharesChart
          title={words('live.shares-by-model') + suffix}
          groups={Object.entries(figures.sharesByModel).map(([name, shares]) => ({ name, shares }))}
          matchOnly
        />
      )}
      {figures.shares && (
        <SharesChart
          title={words('live.shares-by-class') + suffix}
          groups={Object.entries(figures.sharesByClass).map(([name, shares]) => ({ name, shares }))}
          matchOnly
        />
      )}
      {figures.scores.length > 0 && (
        <ScoresChart
          title={words('live.scores-by-class') + suffix}
          groups={Object.entries(figures.scoresByClass).map(([name, scores]) => ({ name, scores }))}
        />
      )}
      {figures.trials.length > 0 && <TrialsChart title={words('trials.title') + suffix} trials={figures.trials} />}
    </div>
  )
}
