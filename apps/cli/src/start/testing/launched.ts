import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A launcher running in a process of its own. */
export interface Launched {
  process: ChildProcess
  /** All that it has said so far. */
  said(): string
  /** Resolves once it has said something that matches, or has ended. */
  says(pattern: RegExp): Promise<RegExpExecArray | null>
  ended: Promise<{ code: number | null; said: string }>
}

export function launch(home: string, port: number, ...args: string[]): Launched {
  const program = ['--import', import.meta.resolve('tsx'), join(import.meta.dirname, 'launch.ts'), ...args]
  const env = { ...process.env, SOUNDSCENE_HOME: home, DATABASE_URL: '', PORT: String(port) }
  const child = spawn(process.execPath, program, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  const heard = new EventTarget()
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
    heard.dispatchEvent(new Event('more'))
  })
  const ended = once(child, 'close').then(([code]) => {
    heard.dispatchEvent(new Event('more'))
    return { code, said }
  })
  const says = async (pattern: RegExp) => {
    while (!pattern.test(said) && child.exitCode === null && child.signalCode === null) await once(heard, 'more')
    return pattern.exec(said)
  }
  return { process: child, said: () => said, says, ended }
}
