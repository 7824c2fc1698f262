import type { AuditLine } from '@soundscene/db'
import styles from './audit-table.module.css'
import { serverWords } from './server-words.ts'
import { isWord, type Words } from './words/words.ts'

interface AuditTableProps {
  lines: AuditLine[]
  /** The names of those who are still there, by account. */
  names: Map<string, string>
}

/** Who did what and when; the table scrolls by itself where it is too wide. */
export async function AuditTable({ lines, names }: AuditTableProps) {
  const { words, locale } = await serverWords()
  const time = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} aria-label={words('log.title')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words('log.when')} (UTC)</th>
            <th scope="col">{words('log.who')}</th>
            <th scope="col">{words('log.what')}</th>
            <th scope="col">{words('log.details')}</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </section>
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
