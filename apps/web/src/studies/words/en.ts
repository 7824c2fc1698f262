import { charts } from './en/charts.ts'
import { form } from './en/form.ts'
import { live } from './en/live.ts'
import { overview } from './en/overview.ts'
import { plan } from './en/plan.ts'
import { prolific } from './en/prolific.ts'
import { recruit } from './en/recruit.ts'
import { results } from './en/results.ts'
import { sets } from './en/sets.ts'
import { study } from './en/study.ts'

/** What the pages of a study say in English. */
export const english = {
  ...study,
  ...form,
  ...sets,
  ...plan,
  ...overview,
  ...recruit,
  ...prolific,
  ...live,
  ...charts,
  ...results,
} as const
