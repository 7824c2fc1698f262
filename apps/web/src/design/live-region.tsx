import styles from './live-region.module.css'

/** Words for screen readers only, read out when they change. */
export function LiveRegion({ children }: { children: string }) {
  return (
    <p role="status" aria-live="polite" className={styles.hidden}>
      {children}
    </p>
  )
}
