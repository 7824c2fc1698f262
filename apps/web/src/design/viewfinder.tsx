import type { HTMLAttributes } from 'react'
import styles from './viewfinder.module.css'

/** A region seen through a camera's finder: four corner marks and nothing else. */
export function Viewfinder({ children, className = '', ...rest }: HTMLAttributes<HTMLDivElement>) {
  return (
    <div {...rest} className={`${styles.finder} ${className}`}>
      <span className={styles.corners} aria-hidden="true" />
      {children}
    </div>
  )
}
