import { SoundsceneError } from '@soundscene/errors'
import { accountThere, prolificAccess, prolificVariables } from '@soundscene/fieldwork/prolific'
import { readConfig } from '@soundscene/service/read-config'
import type { Finding } from './chat-findings.ts'

/** Whether Prolific takes the token that studies recruit with, and whose it is. */
export async function prolificFinding(env: NodeJS.ProcessEnv): Promise<Finding> {
  const what = 'PROLIFIC_TOKEN'
  try {
    const access = prolificAccess(readConfig(prolificVariables, env))
    if (!access) return { what, state: 'missing', remedy: 'Studies on Prolific are made and looked after by hand' }
    const { email } = await accountThere(access)
    return { what: email ? `${what} of ${email}` : what, state: 'good', remedy: '' }
  } catch (error) {
    if (!SoundsceneError.isInstance(error)) throw error
    return { what, state: 'wrong', remedy: error.message }
  }
}
