import { getStudy } from '@soundscene/fieldwork'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireMember } from '../../../../../../accounts/require.ts'
import { Page } from '../../../../../../console/section.tsx'
import { siteAddress } from '../../../../../../server/site-address.ts'
import styles from '../../../../../../studies/recruit/poster.module.css'
import { QrCode } from '../../../../../../studies/recruit/qr-code.tsx'
import { classroomAddress } from '../../../../../../studies/recruit/rater-address.ts'
import { serverStudyWords } from '../../../../../../studies/words/server-study-words.ts'

interface PosterPage {
  params: Promise<{ id: string }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverStudyWords()).words('recruiting.classroom'),
})

/** To be projected in a classroom or hung up in a lab. */
export default async function Poster({ params }: PosterPage) {
  const { id } = await params
  const { context, who } = await requireMember(id)
  const { config, state } = await getStudy(context, who)
  if (!config.recruiting.classroom) notFound()
  const { words } = await serverStudyWords()
  const { origin } = await siteAddress()
  const address = classroomAddress(origin, id)
  return (
    <Page title={config.title} lead={words(state === 'live' ? 'poster.lead' : 'recruit.lead-shut')}>
      <div className={styles.poster}>
        <QrCode address={address} label={words('recruit.qr', { address })} />
        <ol className={styles.steps}>
          <li>{words('poster.scan')}</li>
          <li>{words('poster.headphones')}</li>
          <li>{words('poster.each')}</li>
        </ol>
        <p className={styles.address}>{address}</p>
      </div>
    </Page>
  )
}
