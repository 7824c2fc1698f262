import { Command } from '@commander-js/extra-typings'
import { SoundsceneError } from '@soundscene/errors'
import { loadSettings } from '../load-settings.ts'
import { openInstallation } from '../study/installation.ts'
import { printLine } from '../terminal/print.ts'

const reset = new Command('reset')
  .description('Makes a link with which somebody sets a new password within the hour, for a site that sends no mail.')
  .argument('<e-mail>', 'address of the account')
  .option('--site <address>', 'where people reach the site [PUBLIC_URL, or this machine]')
  .option('--database <address>', 'of a running soundscene [the one in --home]')
  .option('--home <folder>', 'data folder of a running soundscene')
  .action(async (email, { site, ...where }) => {
    loadSettings()
    const address = site ?? (process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`)
    const installation = await openInstallation(where)
    try {
      const token = await installation.database.accounts.startReset(email)
      if (!token) throw new SoundsceneError('input/invalid', { what: `There is no account for ${email}.` })
      printLine(new URL(`/reset-password?token=${token}`, address).href)
    } finally {
      await installation.close()
    }
  })

export const command = new Command('account')
  .description('Helps people who run studies into their accounts.')
  .addCommand(reset)
