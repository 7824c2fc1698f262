import { appendFile, readFile, writeFile } from 'node:fs/promises'

/** One line of `metrics.jsonl`: an iteration and its figures. */
export interface JournalLine {
  iteration: number
  [figure: string]: number
}

/** Appends a line to a run's journal. */
export const writeJournal = (file: string, line: JournalLine) => appendFile(file, `${JSON.stringify(line)}\n`)

/** Drops the lines behind an iteration, so that a resumed run's journal reads like an uninterrupted one's. */
export async function rewindJournal(file: string, iteration: number): Promise<void> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const isKept = (line: string) => {
    try {
      return (JSON.parse(line) as JournalLine).iteration <= iteration
    } catch {
      return false
    }
  }
  await writeFile(
    file,
    lines
      .filter(isKept)
      .map((line) => `${line}\n`)
      .join(''),
  )
}
