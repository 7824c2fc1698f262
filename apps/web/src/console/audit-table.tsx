import type { AuditLine } from '@soundscene/db'
import { serverWords } from './server-words.ts'
import { Table } from './table.tsx'
import { isWord, type Words } from './words/words.ts'

interface AuditTableProps {
  lines: AuditLine[]
  /** The names of those who are still there, by account. */
  names: Map<string, string>
}

/** Who did what and when. */
export async function AuditTable({ lines, names }: AuditTableProps) {
  const { words, locale } = await serverWords()
  const time = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  const columns = [`${words('log.when')} (UTC)`, words('log.who'), words('log.what'), words('log.details')]
  return (
    <Table label={words('log.title')} columns={columns}>
      {lines.map((line) => (
        <tr key={`${line.at.toISOString()} ${line.actorId} ${line.action}`}>
          <td>
            <time dateTime={line.at.toISOString()}>{time.format(line.at)}</time>
          </td>
          <td>{names.get(line.actorId) ?? words('members.gone')}</td>
          <td>{sayAction(line.action, words)}</td>
          <td>{sayDetails(line.details)}</td>
        </tr>
      ))}
    </Table>
  )
}

function sayAction(action: string, words: Words): string {
  const key = `log.${action}`
  return isWord(key) ? words(key) : action
}

const sayDetails = (details: AuditLine['details']): string =>
  Object.entries(details ?? {})
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(', ')
