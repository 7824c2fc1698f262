import { Command } from '@commander-js/extra-typings'
import { analyze } from './study/analyze.ts'
import { create } from './study/create.ts'
import { exportStudy } from './study/export.ts'
import { plan } from './study/plan.ts'

/** `soundscene study`: human studies, from a plan to every figure. */
export const command = new Command('study')
  .description('Creates and plans human studies, analyses their votes and exports them.')
  .addCommand(create)
  .addCommand(plan)
  .addCommand(analyze)
  .addCommand(exportStudy)
