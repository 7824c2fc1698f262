import styles from './interval-blocks.module.css'
import { type IntervalRow, IntervalRows, type IntervalRowsProps } from './interval-rows.tsx'

interface IntervalBlocksProps extends Pick<IntervalRowsProps, 'axis'> {
  /** Rows under a name of their own, such as a class. */
  blocks: readonly { name: string; rows: readonly IntervalRow[] }[]
}

/** The same small drawing for each of several groups, side by side, so that they can be compared at a glance. */
export function IntervalBlocks({ blocks, axis }: IntervalBlocksProps) {
  return (
    <ul className={styles.blocks}>
      {blocks.map(({ name, rows }) => (
        <li key={name} className={styles.block}>
          <p className={styles.name}>{name}</p>
          <IntervalRows compact rows={rows} axis={axis} />
        </li>
      ))}
    </ul>
  )
}
