/** One file of a bundle. */
export interface BundleFile {
  /** Relative, with slashes. */
  path: string
  text: string
}

/** A JSON file that people can read. */
export const jsonFile = (path: string, value: unknown): BundleFile => ({
  path,
  text: `${JSON.stringify(value, null, 2)}\n`,
})

/** A CSV file; what is undefined or null is left empty. */
export const csvFile = (
  path: string,
  header: readonly string[],
  rows: readonly (readonly (string | number | null | undefined)[])[],
): BundleFile => ({ path, text: `${[header, ...rows].map((row) => row.map(field).join(',')).join('\n')}\n` })

function field(value: string | number | null | undefined): string {
  const text = String(value ?? '')
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
