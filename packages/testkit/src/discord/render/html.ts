/** A piece of a page, escaped already. */
export interface Html {
  readonly html: string
}

type Part = Html | Html[] | string | number | null | undefined | false

/** Puts a piece of a page together; text is escaped, pieces are not, nothing is left out for null and false. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: strings.reduce((page, string, index) => page + show(parts[index - 1]) + string),
})

const show = (part: Part): string => {
  if (Array.isArray(part)) return part.map(({ html }) => html).join('')
  if (part === null || part === undefined || part === false) return ''
  return typeof part === 'object' ? part.html : escapeHtml(String(part))
}

/** Text as it can stand in a page, in attributes too. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
