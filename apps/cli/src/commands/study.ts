import { Command } from '@commander-js/extra-typings'
import { analyze } from './study/analyze.ts'
import { create } from './study/create.ts'
import { plan } from './study/plan.ts'

/** `soundscene study`: human studies, from a plan to every figure. */
export const command = new Command('study')
  .description('Creates and plans human studies and analyses their votes.')
  .addCommand(create)
  .addCommand(plan)
  .addCommand(analyze)
