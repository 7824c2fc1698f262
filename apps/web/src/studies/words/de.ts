import { charts } from './de/charts.ts'
import { form } from './de/form.ts'
import { live } from './de/live.ts'
import { overview } from './de/overview.ts'
import { plan } from './de/plan.ts'
import { prolific } from './de/prolific.ts'
import { recruit } from './de/recruit.ts'
import { results } from './de/results.ts'
import { sets } from './de/sets.ts'
import { study } from './de/study.ts'
import type { english } from './en.ts'

/** What the pages of a study say in German. */
export const german: Readonly<Record<keyof typeof english, string>> = {
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
}
