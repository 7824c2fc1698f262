/** Inverse of a small, well-conditioned square matrix (Gauss–Jordan with partial pivoting). */
export function invert(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (let column = 0; column < n; column++) {
    const pivot = rows.slice(column).reduce((best, row) => (size(row, column) > size(best, column) ? row : best))
    const place = rows.indexOf(pivot)
    rows[place] = rows[column] as number[]
    const scaled = pivot.map((value) => value / (pivot[column] as number))
    rows[column] = scaled
    rows.forEach((row, i) => {
      const factor = row[column] as number
      if (i !== column) rows[i] = row.map((value, j) => value - factor * (scaled[j] as number))
    })
  }
  return rows.map((row) => row.slice(n))
}

const size = (row: readonly number[], column: number) => Math.abs(row[column] as number)
