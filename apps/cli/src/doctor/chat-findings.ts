import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const finding = z.object({ what: z.string(), state: z.enum(['good', 'missing', 'wrong']), remedy: z.string() })
const findings = z.object({ discord: z.array(finding), slack: z.array(finding) })

/** What was looked at on each chat platform, and what to do about it. */
export type ChatFindings = z.infer<typeof findings>
export type Finding = z.infer<typeof finding>

const program = path.resolve(import.meta.dirname, '../../../bot/src/doctor.ts')
const patienceMs = 60_000

/** Lets the bot look at its tokens and permissions, in a process of its own since it alone knows the platforms. */
export async function chatFindings(): Promise<ChatFindings> {
  const args = ['--import', import.meta.resolve('tsx'), program]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: patienceMs })
    return findings.parse(JSON.parse(stdout))
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string }
    const why = stderr.split('\n').findLast((line) => line.trim()) ?? 'it gave no answer'
    const broken: Finding = { what: 'chat set-up', state: 'wrong', remedy: why }
    return { discord: [broken], slack: [broken] }
  }
}
