import { Table } from '../../console/table.tsx'
import styles from './data-table.module.css'

interface DataTableProps {
  caption: string
  columns: readonly string[]
  /** The first cell of a row names it. */
  rows: readonly (readonly string[])[]
}

/** Figures to read. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  return (
    <Table label={caption} captioned columns={columns}>
      {rows.map(([name = '', ...cells], row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of one name, as of two classes, keep their order
        <tr key={`${row} ${name}`}>
          <th scope="row">{name}</th>
          {cells.map((cell, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column's
            <td key={i} className={styles.figure}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}
