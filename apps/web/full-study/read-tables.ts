/** The tables of a report: rows of cells below the header, by caption. */
export type Tables = Map<string, string[][]>

/** How a form writes captions and rows; undefined for other lines. */
interface Form {
  caption: (line: string) => string | undefined
  cells: (line: string) => string[] | undefined
}

const latexWords = (text: string) =>
  text
    .replaceAll('$\\to$', '→')
    .replaceAll('--', '–')
    .replaceAll('~', ' ')
    .replace(/\\([&%$#_{}])/g, '$1')
const markdownWords = (text: string) => text.replace(/\\(.)/g, '$1')

const forms = {
  latex: {
    caption: (line) => /^\\caption\{(.*)\}$/.exec(line)?.slice(1).map(latexWords)[0],
    cells: (line) => /^(.*) \\\\$/.exec(line)?.[1]?.split(' & ').map(latexWords),
  },
  markdown: {
    caption: (line) => /^\*\*(.*)\*\*$/.exec(line)?.slice(1).map(markdownWords)[0],
    cells: (line) => /^\| (?!---)(.*) \|$/.exec(line)?.[1]?.split(' | ').map(markdownWords),
  },
} as const satisfies Record<string, Form>

/** Reads the tables out of a report. */
export function readTables(text: string, form: keyof typeof forms): Tables {
  const { caption, cells }: Form = forms[form]
  const tables: Tables = new Map()
  let current: string[][] | undefined
  for (const line of text.split('\n')) {
    const title = caption(line)
    const row = cells(line)
    if (title !== undefined) {
      current = []
      tables.set(title.replace('SIMULATED. ', ''), current)
    }
    if (row) current?.push(row)
  }
  return new Map([...tables].map(([title, [, ...rows]]) => [title, rows]))
}
