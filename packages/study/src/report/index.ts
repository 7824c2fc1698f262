export { choiceReport, choiceSentence } from './choice-report.ts'
export { planReport } from './plan-report.ts'
export { ratingReport } from './rating-report.ts'
export { type ReportFormat, renderReport, reportFormats } from './render.ts'
