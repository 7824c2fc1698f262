/** Chooses the language of every page in this browser, for a year. */
export function rememberLanguage(locale: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on pages without TLS
  document.cookie = `locale=${locale}; path=/; max-age=31536000; samesite=lax`
}
