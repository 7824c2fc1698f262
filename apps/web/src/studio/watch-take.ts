import { fetchTake } from './api.ts'
import { isProblem } from './problem.ts'
import { isFinal, type Take } from './take.ts'

const pollMs = 1500

interface Watcher {
  onChange: (take: Take) => void
  /** The draw is no longer there. */
  onGone: () => void
}

/**
 * Follows a draw until it is final. The browser reconnects a dropped event stream by itself; where a stream is refused
 * (some proxies do), the draw is asked for every 1.5 s instead. Returns a function that stops.
 */
export function watchTake(id: string, { onChange, onGone }: Watcher): () => void {
  const events = new EventSource(`/api/draws/${id}/events`)
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const stop = () => {
    stopped = true
    events.close()
    clearTimeout(timer)
  }
  const tell = (take: Take) => {
    if (stopped) return
    onChange(take)
    if (isFinal(take)) stop()
  }
  const poll = async () => {
    const take = await fetchTake(id).catch((error: unknown) =>
      isProblem(error) && error.code === 'draw/not-found' ? null : undefined,
    )
    if (stopped) return
    if (take === null) return onGone()
    if (take) tell(take)
    if (!stopped) timer = setTimeout(poll, pollMs)
  }
  events.onmessage = ({ data }) => tell(JSON.parse(data))
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED && !stopped) void poll()
  }
  return stop
}
