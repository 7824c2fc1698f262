/** How somebody comes to a study, as its address says. */
export interface Arrival {
  prolific?: string
  /** By which study and submission on Prolific. */
  study?: string
  session?: string
  link?: string
  classroom?: true
}

const names = ['PROLIFIC_PID', 'link', 'classroom'] as const

/** Whether an address names who comes: then a browser that is known must be asked again, for another may sit there. */
export const saysWhoComes = (search: Readonly<Record<string, unknown>>): boolean => names.some((name) => name in search)

const said = { prolific: 'PROLIFIC_PID', study: 'STUDY_ID', session: 'SESSION_ID', link: 'link' }

/** What an address says, such as `?PROLIFIC_PID=…&STUDY_ID=…&SESSION_ID=…`, `?link=…` or `?classroom`. */
export function arrivalOf(search: URLSearchParams): Arrival {
  const values = Object.entries(said).flatMap(([key, name]) => {
    const value = search.get(name)
    return value ? [[key, value]] : []
  })
  return { ...Object.fromEntries(values), ...(search.has('classroom') && { classroom: true as const }) }
}

/** The same address without what says who came: nobody who looks at the screen or its history learns it. */
export function withoutNames(address: URL): string {
  const kept = [...address.searchParams].filter(([name]) => name === 'lang')
  const search = new URLSearchParams(kept).toString()
  return address.pathname + (search && `?${search}`)
}
