import { serverStudyWords } from '../words/server-study-words.ts'
import type { ChoiceAnalysis } from './choice-results.tsx'
import styles from './results.module.css'

type Excluding = NonNullable<ChoiceAnalysis['exclusions']>

interface ExclusionsProps {
  exclusions: Pick<Excluding, 'rules' | 'excluded'>
  raters: number
}

/** Which rules were registered, and how many raters broke them; both analyses stand above. */
export async function Exclusions({ exclusions: { rules, excluded }, raters }: ExclusionsProps) {
  const { words, format } = await serverStudyWords()
  const set = Object.entries(rules) as [keyof typeof rules, number][]
  if (set.length === 0) return null
  const broke = (rule: string) => excluded.filter(({ reasons }) => reasons.some((reason) => reason === rule)).length
  return (
    <div className={styles.figures}>
      <h3>{words('results.exclusions')}</h3>
      <p>{words('results.excluded', { count: excluded.length, raters: format.count(raters) })}</p>
      <ul className={styles.figures}>
        {set.map(([rule, value]) => (
          <li key={rule}>
            {words('results.rule', { rule: words(`exclude.${rule}`), value: String(value), count: broke(rule) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
