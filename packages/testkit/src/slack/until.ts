import type { Slack } from './slack.ts'

/** How long to wait for a state before giving up; only what would hang meets it. */
export interface UntilOptions {
  timeoutMs?: number
}

/**
 * Waits until a condition holds, looking again at every change.
 * @param condition anything but `undefined`, `null` and `false` ends the waiting
 * @throws Error after a minute, with the last requests
 */
export const until = async <T>(
  slack: Slack,
  condition: () => T,
  { timeoutMs = 60_000 }: UntilOptions = {},
): Promise<Exclude<T, undefined | null | false>> => {
  const holds = (value: T): value is Exclude<T, undefined | null | false> =>
    value !== undefined && value !== null && value !== false
  return new Promise((resolve, reject) => {
    const look = () => {
      try {
        const value = condition()
        if (holds(value)) end(() => resolve(value))
      } catch (error) {
        end(() => reject(error))
      }
    }
    const end = (settle: () => void) => {
      clearTimeout(timer)
      stop()
      settle()
    }
    const timer = setTimeout(() => end(() => reject(new Error(complaint(slack, timeoutMs)))), timeoutMs)
    const stop = slack.state.onChange(look)
    look()
  })
}

const complaint = ({ calls }: Slack, ms: number): string => {
  const last = calls.slice(-12).map(({ method, answer }) => `${method} ${answer ? errorOf(answer.body) : 'unanswered'}`)
  return `nothing of the kind within ${ms} ms; the last requests were:\n${last.join('\n')}`
}

const errorOf = (body: string): string => /"error":"(\w+)"/.exec(body)?.[1] ?? 'ok'
