import Link from 'next/link'
import styles from './footer.module.css'

/** The bottom of every page: what this is not. */
export function Footer() {
  return (
    <footer className={styles.footer}>
      <p>Pictures are imagined from sound alone by a small model. They show no real place and no real event.</p>
      <Link href="/privacy">Privacy</Link>
    </footer>
  )
}
