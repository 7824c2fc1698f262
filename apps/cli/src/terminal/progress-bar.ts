import type { Progress } from '@soundscene/trainer'
import { MultiBar, Presets, type SingleBar } from 'cli-progress'

const figureText = (figures: Progress['figures']) =>
  Object.entries(figures ?? {})
    .map(([name, value]) => `${name} ${value.toFixed(3)}`)
    .join('  ')

/** A bar for each stage of a long run on stderr, with speed, time left and figures; plain lines where it is no terminal. */
export function progressBars(): { report: (progress: Progress) => void; stop: () => void } {
  const bars = new MultiBar(
    {
      format: '{stage}  {bar} {value}/{total}  {speed}/s  {eta_formatted} left  {figures}',
      stream: process.stderr,
      noTTYOutput: true,
      notTTYSchedule: 30_000,
      hideCursor: true,
    },
    Presets.shades_classic,
  )
  const running = new Map<string, { bar: SingleBar; since: number; from: number }>()
  return {
    report({ stage, done, total, figures }) {
      const known = running.get(stage)
      const entry = known ?? { bar: bars.create(total, done - 1, { stage }), since: Date.now(), from: done - 1 }
      running.set(stage, entry)
      const speed = ((done - entry.from) * 1000) / Math.max(1, Date.now() - entry.since)
      entry.bar.update(done, { stage, speed: speed.toFixed(1), figures: figureText(figures) })
    },
    stop: () => bars.stop(),
  }
}
