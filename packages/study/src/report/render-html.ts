import { cellText, type ReportDocument, type ReportTable } from './document.ts'

/** The report as a fragment of HTML with table headers that a screen reader can follow. */
export function renderHtml({ title, sentences, tables, notes }: ReportDocument): string {
  const lines = [
    '<section>',
    `<h1>${escaped(title)}</h1>`,
    ...sentences.map((sentence) => `<p>${escaped(sentence)}</p>`),
    ...tables.map(tableHtml),
    ...(notes.length > 0 ? ['<ul>', ...notes.map((note) => `<li>${escaped(note)}</li>`), '</ul>'] : []),
    '</section>',
  ]
  return `${lines.join('\n')}\n`
}

function tableHtml({ caption, columns, rows }: ReportTable): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')
  const body = rows.map(([name = '', ...cells]) => {
    const data = cells.map((cell) => `<td>${escaped(cellText(cell))}</td>`).join('')
    return `<tr><th scope="row">${escaped(cellText(name))}</th>${data}</tr>`
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

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
