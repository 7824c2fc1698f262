import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './button.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` is the one thing to do next on a page; `quiet` has a border; `bare` has none. */
  look?: 'primary' | 'quiet' | 'bare'
  icon?: ReactNode
}

/** A button with words, and an icon before them where one helps; at least 44 px high. */
export function Button({ look = 'quiet', icon, children, className = '', ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${styles.button} ${styles[look]} ${className}`}>
      {icon}
      <span>{children}</span>
    </button>
  )
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does: read aloud, and shown on hover. */
  label: string
  look?: 'quiet' | 'bare'
  children: ReactNode
}

/** A 44 px square button that shows only an icon. */
export function IconButton({ label, look = 'bare', children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={`${styles.button} ${styles[look]} ${styles.icon}`}
    >
      {children}
    </button>
  )
}
