import { auditOf } from '@soundscene/fieldwork'
import type { Metadata } from 'next'
import { requireMember } from '../../../../../accounts/require.ts'
import { AuditTable } from '../../../../../console/audit-table.tsx'
import { Page } from '../../../../../console/section.tsx'
import { serverWords } from '../../../../../console/server-words.ts'
import { database } from '../../../../../server/site.ts'

interface LogPage {
  params: Promise<{ id: string }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await serverWords()).words('log.title'),
})

export default async function Log({ params }: LogPage) {
  const { id } = await params
  const { context, who } = await requireMember(id, 'analyst')
  const { words } = await serverWords()
  const lines = (await auditOf(context, who)).toReversed()
  const names = await (await database()).accounts.namesOf([...new Set(lines.map(({ actorId }) => actorId))])
  return (
    <Page title={words('log.title')} lead={words('log.lead')}>
      {lines.length === 0 ? <p>{words('log.none')}</p> : <AuditTable lines={lines} names={names} />}
    </Page>
  )
}
