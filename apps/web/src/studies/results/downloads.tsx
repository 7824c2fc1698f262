import { serverStudyWords } from '../words/server-study-words.ts'
import { fileFormats } from './report-file.ts'
import styles from './results.module.css'

const names = { html: 'HTML', markdown: 'Markdown', latex: 'LaTeX', csv: 'CSV' } as const

/** The report in every form in which it can be had. */
export async function Downloads({ reports, of }: { reports: string; of: string }) {
  const { words, locale } = await serverStudyWords()
  return (
    <nav className={styles.downloads} aria-label={words('results.download-of', { of })}>
      <span>{words('results.download')}</span>
      {fileFormats.map((format) => (
        <a key={format} href={`${reports}&format=${format}&lang=${locale}`} download>
          {names[format]}
        </a>
      ))}
    </nav>
  )
}
