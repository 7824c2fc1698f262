/** Prints one JSON object and nothing else. */
export const printJson = (value: unknown) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)

/** Prints one line. */
export const printLine = (line: string) => process.stdout.write(`${line}\n`)
