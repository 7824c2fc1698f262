/** A column of names as numbers: `codes[i]` is the place in `levels` of the i-th name. */
export interface Factor {
  codes: Int32Array
  levels: readonly string[]
}

/** Numbers the names of a column in the order of their first appearance. */
export function factorOf(names: readonly string[]): Factor {
  const { codes, keys } = numbered(names)
  return { codes, levels: keys }
}

/** The combinations of two columns that occur, such as the cells of rater × sound. */
export function crossing(first: Factor, second: Factor): Factor {
  const width = second.levels.length
  const { codes, keys } = numbered(Array.from(first.codes, (code, i) => code * width + (second.codes[i] as number)))
  return { codes, levels: keys.map(String) }
}

function numbered<K>(column: readonly K[]): { codes: Int32Array; keys: K[] } {
  const places = new Map<K, number>()
  const codes = Int32Array.from(column, (key) => {
    const place = places.get(key) ?? places.size
    places.set(key, place)
    return place
  })
  return { codes, keys: [...places.keys()] }
}
