import styles from './command.module.css'

/** Something to type into a terminal. */
export function Command({ children }: { children: string }) {
  return (
    <p>
      <code className={styles.command}>{children}</code>
    </p>
  )
}
