import type { StudyConfig } from '@soundscene/fieldwork/config'

/** What stands in the form, by the path of what it is about in the configuration; a checkbox holds `on` or nothing. */
export type StudyFields = Record<string, string>

/** Who can be wanted in a number, by where they come from. */
export const quotaGroups = ['open', 'link', 'prolific', 'classroom', 'discord', 'slack'] as const

/** How it can end on Prolific, each with a code of its own. */
export const prolificEndings = [
  'complete',
  'screenedOut',
  'quotaFull',
  'failedAttention',
  'timedOut',
  'returned',
] as const

/** The configuration that a form says, still to be checked. */
export function configOf(fields: StudyFields): unknown {
  const text = (name: string) => fields[name]?.trim() || undefined
  const number = (name: string) => (text(name) === undefined ? undefined : Number(fields[name]))
  const isOn = (name: string) => fields[name] === 'on'
  const numbers = (prefix: string, names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => entry(name, number(`${prefix}.${name}`))))
  return {
    title: text('title') ?? '',
    contact: text('contact') ?? '',
    kind: text('kind'),
    consent: { en: text('consent.en'), de: text('consent.de') },
    questions: { real: isOn('questions.real'), fits: isOn('questions.fits') },
    practice: number('practice'),
    checks: {
      ...numbers('checks', ['real', 'bothWrong']),
      failuresAllowed: number('checks.failuresAllowed') ?? null,
    },
    anchors: { real: isOn('anchors.real'), wrongClass: isOn('anchors.wrongClass') },
    block: numbers('block', ['rating', 'choice']),
    votesPerItem: number('votesPerItem'),
    quotas: numbers('quotas', groupsIn(fields)),
    analysis: {
      primary: text('analysis.primary'),
      contrasts: contrastsOf(fields['analysis.contrasts'] ?? ''),
      level: number('analysis.alpha') === undefined ? undefined : levelOf(Number(fields['analysis.alpha'])),
      plannedRaters: number('analysis.plannedRaters'),
      exclude: numbers('analysis.exclude', ['attention', 'anchors', 'votes', 'medianMs']),
    },
    publicResults: isOn('publicResults'),
    retentionDays: number('retentionDays'),
    recruiting: {
      open: isOn('recruiting.open'),
      classroom: isOn('recruiting.classroom'),
      chat: isOn('recruiting.chat'),
      prolific: isOn('recruiting.prolific') ? prolificOf(text) : null,
    },
  }
}

/** Links can name groups of their own. */
const groupsIn = (fields: StudyFields) =>
  Object.keys(fields).flatMap((name) => (name.startsWith('quotas.') ? [name.slice('quotas.'.length)] : []))

const entry = (name: string, value: number | undefined) => (value === undefined ? [] : [[name, value] as const])

/** One minus the other, without the digits that floating point adds. */
const levelOf = (alpha: number) => Number((1 - alpha).toFixed(6))

/** One contrast a line: the model that is expected lower, a sign, the other. */
const contrastsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => line.split(/<|→|,/).map((name) => name.trim()))

function prolificOf(text: (name: string) => string | undefined) {
  const codes = prolificEndings.map((ending) => [ending, text(`recruiting.prolific.codes.${ending}`)])
  return { host: text('recruiting.prolific.host'), codes: Object.fromEntries(codes.filter(([, code]) => code)) }
}

/** What a form shows of a configuration. */
export function fieldsOf(config: StudyConfig): StudyFields {
  const { analysis, recruiting } = config
  const { prolific } = recruiting
  return {
    ...flat('', {
      title: config.title,
      contact: config.contact,
      kind: config.kind,
      consent: config.consent,
      questions: config.questions,
      practice: config.practice,
      checks: config.checks,
      anchors: config.anchors,
      block: config.block,
      votesPerItem: config.votesPerItem,
      quotas: config.quotas,
      publicResults: config.publicResults,
      retentionDays: config.retentionDays,
      recruiting: { ...recruiting, prolific: prolific !== null },
    }),
    ...(prolific && flat('recruiting.prolific.', prolific)),
    ...flat('analysis.', {
      primary: analysis.primary,
      contrasts: analysis.contrasts.map(([first, second]) => `${first} < ${second}`).join('\n'),
      alpha: levelOf(analysis.level),
      plannedRaters: analysis.plannedRaters,
      exclude: analysis.exclude,
    }),
  }
}

function flat(prefix: string, values: object): StudyFields {
  const fields = Object.entries(values).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined || value === false) return []
    if (typeof value === 'object') return Object.entries(flat(`${prefix}${name}.`, value))
    return [[prefix + name, value === true ? 'on' : String(value)]]
  })
  return Object.fromEntries(fields)
}
