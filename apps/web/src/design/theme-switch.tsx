'use client'

import { IconButton } from './button.tsx'
import { Sign } from './sign.tsx'
import styles from './theme-switch.module.css'

type Theme = 'light' | 'dark'

const systemTheme = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

const shownTheme = () => (document.documentElement.dataset.theme as Theme | undefined) ?? systemTheme()

/** Choosing what the system has anyway forgets the choice, so that the page follows the system again. */
function choose(theme: Theme): void {
  if (theme === systemTheme()) {
    delete document.documentElement.dataset.theme
    localStorage.removeItem('theme')
  } else {
    document.documentElement.dataset.theme = theme
    localStorage.setItem('theme', theme)
  }
}

/** Switches between the light and the dark theme; the icon is chosen in CSS, so it is right before hydration. */
export function ThemeSwitch({ label }: { label: string }) {
  return (
    <IconButton label={label} onClick={() => choose(shownTheme() === 'dark' ? 'light' : 'dark')}>
      <Sign name="moon" className={styles.moon} />
      <Sign name="sun" className={styles.sun} />
    </IconButton>
  )
}
