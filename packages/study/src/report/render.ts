import type { ReportDocument } from './document.ts'
import { renderCsv } from './render-csv.ts'
import { renderHtml } from './render-html.ts'
import { renderLatex } from './render-latex.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderText } from './render-text.ts'
import type { ReportLanguage } from './words/report-words.ts'

const renderers = {
  text: renderText,
  markdown: renderMarkdown,
  html: renderHtml,
  latex: renderLatex,
  csv: renderCsv,
}

/** Forms that a report can be given. */
export type ReportFormat = keyof typeof renderers

export const reportFormats = Object.keys(renderers) as ReportFormat[]

/** Gives a report its form; every text in it is escaped for that form. */
export const renderReport = (document: ReportDocument, format: ReportFormat): string => renderers[format](document)

/** In which language to make a report: what machines read is in English whoever asks. */
export const languageFor = (format: ReportFormat, language: ReportLanguage): ReportLanguage =>
  format === 'csv' ? 'en' : language
