import type { CheckSummary, Results } from '@soundscene/fieldwork'
import type { Format } from '../format.ts'
import { serverStudyWords } from '../words/server-study-words.ts'
import type { StudyWords } from '../words/words.ts'
import styles from './results.module.css'

/** What the checks of raters said; their votes count whatever it was. */
export async function CheckNotes({ checks: { bot, double } }: Pick<Results, 'checks'>) {
  const { words, format } = await serverStudyWords()
  return (
    <ul className={styles.figures}>
      <li>
        {words('quality.bot')} {checkText(bot, words, format)}
      </li>
      <li>
        {words('quality.double')} {checkText(double, words, format)}
      </li>
    </ul>
  )
}

function checkText({ pass, unknown, fail, alarm }: CheckSummary, words: StudyWords, format: Format): string {
  if (pass + unknown + fail === 0) return words('check.unused')
  const said = words('note.check', {
    ...{ pass: format.count(pass), unknown: format.count(unknown), fail: format.count(fail) },
  })
  return alarm ? `${said} ${words('note.check-doubted')}` : said
}
