/** A column of names as numbers: `codes[i]` is the place in `levels` of the i-th name. */
export interface Factor {
  codes: Int32Array
  levels: readonly string[]
}

/** Numbers the names of a column in the order of their first appearance. */
export function factorOf(names: readonly string[]): Factor {
  const places = new Map<string, number>()
  const codes = Int32Array.from(names, (name) => {
    const place = places.get(name) ?? places.size
    places.set(name, place)
    return place
  })
  return { codes, levels: [...places.keys()] }
}

/** The combinations of two columns that occur, such as the cells of rater × sound. */
export function crossing(first: Factor, second: Factor): Factor {
  const names = Array.from(first.codes, (code, i) => `${code}/${second.codes[i]}`)
  return factorOf(names)
}
