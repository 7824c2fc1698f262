import { type Cell, cellText, type ReportDocument, type ReportTable } from './document.ts'
import type { ReportLanguage } from './words/report-words.ts'

/** The report as a page that needs nothing beside itself, with table headers that a screen reader can follow. */
export function renderHtml({ language, title, sentences, tables, notes }: ReportDocument): string {
  const lines = [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head>`,
    '<body>',
    `<h1>${escaped(title)}</h1>`,
    ...sentences.map((sentence) => `<p>${escaped(sentence)}</p>`),
    ...tables.map((table) => tableHtml(table, language)),
    ...(notes.length > 0 ? ['<ul>', ...notes.map((note) => `<li>${escaped(note)}</li>`), '</ul>'] : []),
    '</body>',
    '</html>',
  ]
  return `${lines.join('\n')}\n`
}

const style = [
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}',
  'table{border-collapse:collapse;margin:2rem 0;display:block;overflow-x:auto;font-variant-numeric:tabular-nums}',
  'caption{text-align:start;font-weight:600;padding-bottom:.5rem}',
  'th,td{padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8888;text-align:end;white-space:nowrap}',
  'th:first-child{text-align:start}',
].join('')

function tableHtml({ caption, columns, rows }: ReportTable, language: ReportLanguage): string {
  const text = (cell: Cell) => cellText(cell, language)
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')
  const body = rows.map(([name = '', ...cells]) => {
    const data = cells.map((cell) => `<td>${escaped(text(cell))}</td>`).join('')
    return `<tr><th scope="row">${escaped(text(name))}</th>${data}</tr>`
  })
  return [
    '<table>',
    `<caption>${escaped(caption)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...body,
    '</tbody>',
    '</table>',
  ].join('\n')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Keeps each percent sign on its number's line, too. */
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character).replaceAll(' %', '&nbsp;%')
