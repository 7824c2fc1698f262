import { countLinks, getStudy } from '@soundscene/fieldwork'
import type { Metadata } from 'next'
import { requireMember } from '../../../../../accounts/require.ts'
import { Copied } from '../../../../../console/copied.tsx'
import { Page, Section } from '../../../../../console/section.tsx'
import { siteAddress } from '../../../../../server/site-address.ts'
import { DataTable } from '../../../../../studies/charts/data-table.tsx'
import { groupName } from '../../../../../studies/live/group-words.ts'
import { ProlificPanel } from '../../../../../studies/recruit/prolific/panel.tsx'
import { QrCode } from '../../../../../studies/recruit/qr-code.tsx'
import { classroomAddress, openAddress } from '../../../../../studies/recruit/rater-address.ts'
import { SingleLinks } from '../../../../../studies/recruit/single-links.tsx'
import { serverStudyWords } from '../../../../../studies/words/server-study-words.ts'
import { studyWordsIn } from '../../../../../studies/words/words.ts'

interface RecruitPage {
  params: Promise<{ id: string }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverStudyWords()).words('recruit.title'),
})

export default async function Recruit({ params }: RecruitPage) {
  const { id } = await params
  const { context, who, role } = await requireMember(id)
  const study = await getStudy(context, who)
  const { config, launchedAt, state } = study
  const { words } = await serverStudyWords()
  if (launchedAt === null) return <Page title={words('recruit.title')} lead={words('recruit.not-launched')} />
  const { origin } = await siteAddress()
  const { open, classroom, prolific, chat } = config.recruiting
  const address = openAddress(origin, id)
  const minutes = Math.max(5, 5 * Math.ceil((config.block.rating + config.block.choice) / 2 / 15))
  const mail = { title: config.title, address, contact: config.contact, minutes }
  return (
    <Page title={words('recruit.title')} lead={words(state === 'live' ? 'recruit.lead' : 'recruit.lead-shut')}>
      {open && (
        <Section title={words('recruiting.open')} lead={words('recruit.open-lead')}>
          <Copied label={words('recruit.address')} text={address} />
          <QrCode address={address} label={words('recruit.qr', { address })} />
        </Section>
      )}
      <Section title={words('recruiting.links')} lead={words('recruit.links-lead')}>
        <LinkCounts counts={await countLinks(context, who)} />
        {state === 'closed' && <p>{words('recruit.closed')}</p>}
        {state !== 'closed' && role !== 'viewer' && <SingleLinks id={id} />}
      </Section>
      {prolific && (
        <Section title={words('recruiting.prolific')} lead={words('recruit.prolific-lead')}>
          <ProlificPanel {...{ study, origin, minutes }} />
        </Section>
      )}
      {classroom && (
        <Section title={words('recruiting.classroom')} lead={words('recruit.classroom-lead')}>
          <Copied label={words('recruit.classroom-address')} text={classroomAddress(origin, id)} />
          <QrCode
            address={classroomAddress(origin, id)}
            label={words('recruit.qr', { address: classroomAddress(origin, id) })}
          />
          <p>
            <a href={`/studies/${id}/recruit/poster`} target="_blank" rel="noreferrer">
              {words('recruit.poster')}
            </a>
          </p>
        </Section>
      )}
      {chat && (
        <Section title={words('recruiting.chat')} lead={words('recruit.chat-lead')}>
          <Copied
            label={`Discord: ${words('recruit.chat-words')}`}
            text={words('recruit.chat-text', { command: '/study' })}
            rows={3}
          />
          <Copied
            label={`Slack: ${words('recruit.chat-words')}`}
            text={words('recruit.chat-text', { command: '/soundscene study' })}
            rows={3}
          />
        </Section>
      )}
      {open && (
        <Section title={words('recruit.mail')} lead={words('recruit.mail-lead')}>
          <Copied label={words('recruit.mail-en')} text={studyWordsIn('en')('mail.text', mail)} rows={12} lang="en" />
          <Copied label={words('recruit.mail-de')} text={studyWordsIn('de')('mail.text', mail)} rows={12} lang="de" />
        </Section>
      )}
    </Page>
  )
}

async function LinkCounts({ counts }: { counts: { group: string; made: number; used: number }[] }) {
  const { words, format } = await serverStudyWords()
  if (counts.length === 0) return null
  return (
    <DataTable
      caption={words('links.table')}
      columns={[words('column.group'), words('links.column-made'), words('links.column-used')]}
      rows={counts.map(({ group, made, used }) => [groupName(group, words), format.count(made), format.count(used)])}
    />
  )
}
