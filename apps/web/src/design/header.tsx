import Link from 'next/link'
import styles from './header.module.css'
import { Logo } from './logo.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** The top of every page: the way home and the theme. */
export function Header() {
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.name}>
        <Logo />
        soundscene
      </Link>
      <nav aria-label="Main" className={styles.nav}>
        <Link href="/about">The model</Link>
      </nav>
      <ThemeSwitch />
    </header>
  )
}
