import styles from './fact-list.module.css'

/** What something is, fact by fact: a name, and what holds. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, fact: string])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, fact]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
