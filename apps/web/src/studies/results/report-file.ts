import { SoundsceneError } from '@soundscene/errors'
import type { Question, Results, Stratum } from '@soundscene/fieldwork'
import {
  asSimulated,
  choiceReport,
  languageFor,
  ofStudy,
  type ReportFormat,
  type ReportLanguage,
  ratingReport,
  renderReport,
  reportLanguages,
} from '@soundscene/study/report'
import { z } from 'zod'
import { parsed } from '../../server/handle.ts'

/** What a report can be about: the choices, or one question about ratings. */
type Subject = 'choices' | Question

const kinds: Readonly<Record<Exclude<ReportFormat, 'text'>, { ending: string; type: string }>> = {
  html: { ending: 'html', type: 'text/html' },
  markdown: { ending: 'md', type: 'text/markdown' },
  latex: { ending: 'tex', type: 'application/x-tex' },
  csv: { ending: 'csv', type: 'text/csv' },
}

/** Forms in which a report can be downloaded. */
export const fileFormats = Object.keys(kinds) as (keyof typeof kinds)[]

const query = z.object({
  format: z.enum(fileFormats as [keyof typeof kinds]),
  about: z.enum(['choices', 'overall', 'real', 'fits']),
  stratum: z.enum(['site', 'discord', 'slack']).default('site'),
  lang: z.enum(reportLanguages as [ReportLanguage]).default('en'),
})

/** A report as a file, in the form that the query asks for. @throws SoundsceneError `input/invalid`, `study/not-found` */
export function reportFile(results: Results, search: URLSearchParams): Response {
  const { format, about, stratum, lang } = parsed(query, Object.fromEntries(search))
  const document = documentOf(results, { about, stratum, language: languageFor(format, lang) })
  const { ending, type } = kinds[format]
  return new Response(renderReport(document, format), {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${about}-${stratum}.${ending}"`,
    },
  })
}

interface Asked {
  about: Subject
  stratum: Stratum
  language: ReportLanguage
}

/** The report says which plan it follows, and that nobody was asked where raters were simulated. */
function documentOf(results: Results, { about, stratum, language }: Asked) {
  const figures = results.strata[stratum]
  const choices = about === 'choices' ? figures?.choices : null
  const ratings = about === 'choices' ? null : figures?.ratings[about]
  const report = choices ? choiceReport(choices, language) : ratings ? ratingReport(ratings, language) : null
  if (!report) throw new SoundsceneError('study/not-found')
  const { title, sha256, simulated, checks } = results
  const whole = ofStudy(report, { title, stratum, sha256, bots: checks.bot })
  return simulated ? asSimulated(whole) : whole
}
