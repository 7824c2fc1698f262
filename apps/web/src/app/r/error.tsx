'use client'

import { Button } from '../../design/button.tsx'
import { useWords } from '../../rater/rater-words.tsx'
import styles from '../../rater/way.module.css'

/** A rater's page that the server could not put together. */
export default function RaterError({ retry }: { retry: () => void }) {
  const words = useWords()
  return (
    <div className={styles.column}>
      <h1>{words('arrive.failed')}</h1>
      <p className={styles.lead}>{words('problem.ours')}</p>
      <div className={styles.actions}>
        <Button onClick={() => retry()}>{words('arrive.again')}</Button>
      </div>
    </div>
  )
}
