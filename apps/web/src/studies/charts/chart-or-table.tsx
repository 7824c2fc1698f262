'use client'

import { ChartNoAxesGantt, Table } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { useStudyWords } from '../words/use-study-words.ts'
import styles from './chart-or-table.module.css'

interface ChartOrTableProps {
  title: string
  /** What the figures are about, such as "these sounds". */
  about?: string
  chart: ReactNode
  table: ReactNode
  level?: 2 | 3
  /** Whether it takes a row of its own, having many rows itself. */
  wide?: boolean
}

/** Figures as a drawing, or the same as a table; each figure remembers for itself what was chosen. */
export function ChartOrTable({ title, about, chart, table, level = 2, wide = false }: ChartOrTableProps) {
  const words = useStudyWords()
  const [asTable, setAsTable] = useState(false)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <figure className={styles.figure} data-wide={wide || undefined}>
      <figcaption className={styles.head}>
        <div>
          <Heading className={styles.title}>{title}</Heading>
          {about && <p className={styles.about}>{about}</p>}
        </div>
        <Button
          look="bare"
          icon={asTable ? <ChartNoAxesGantt size={18} aria-hidden="true" /> : <Table size={18} aria-hidden="true" />}
          onClick={() => setAsTable(!asTable)}
          aria-label={words(asTable ? 'chart.show-chart-of' : 'chart.show-table-of', { title })}
        >
          {words(asTable ? 'chart.show-chart' : 'chart.show-table')}
        </Button>
      </figcaption>
      {asTable ? table : chart}
    </figure>
  )
}
