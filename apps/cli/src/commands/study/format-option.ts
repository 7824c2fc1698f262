import { Option } from '@commander-js/extra-typings'
import { type ReportFormat, reportFormats } from '@soundscene/study/report'

/** `--format` of a report, as text unless given. */
export const formatOption = () =>
  new Option('--format <format>', 'of the report')
    .choices(reportFormats)
    .default('text' as ReportFormat)
    .conflicts('json')
