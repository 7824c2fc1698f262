import { Command } from '@commander-js/extra-typings'
import { analyze } from './study/analyze.ts'
import { plan } from './study/plan.ts'

/** `soundscene study`: human studies, from a plan to every figure. */
export const command = new Command('study')
  .description('Plans human studies and analyses their votes.')
  .addCommand(plan)
  .addCommand(analyze)
