import styles from './waveform.module.css'

const barCount = 96

interface WaveformProps {
  /** 0 … 1, any number of them. */
  peaks: readonly number[]
  /** Share that has been played, 0 … 1. */
  position?: number
}

/** A sound as bars, the played ones in the accent colour. Purely visual: its meaning stands in words beside it. */
export function Waveform({ peaks, position = 0 }: WaveformProps) {
  const bars = loudest(peaks, barCount)
  const played = Math.round(position * barCount)
  return (
    <svg className={styles.waveform} viewBox={`0 0 ${barCount} 40`} preserveAspectRatio="none" aria-hidden="true">
      <path className={styles.rest} d={barsPath(bars, played, barCount)} />
      <path className={styles.played} d={barsPath(bars, 0, played)} />
    </svg>
  )
}

/** Reduces peaks to `count` bars by the loudest of each stretch, relative to the loudest of all. */
export function loudest(peaks: readonly number[], count: number): number[] {
  const top = peaks.reduce((a, b) => Math.max(a, b), 0) || 1
  return Array.from({ length: count }, (_, bar) => {
    const from = Math.floor((bar * peaks.length) / count)
    const to = Math.max(from + 1, Math.floor(((bar + 1) * peaks.length) / count))
    return peaks.slice(from, to).reduce((a, b) => Math.max(a, b), 0) / top
  })
}

function barsPath(bars: number[], from: number, to: number): string {
  return bars
    .slice(from, to)
    .map((height, index) => {
      const half = Math.max(0.6, height * 19)
      return `M${from + index + 0.2} ${20 - half}h.6v${2 * half}h-.6z`
    })
    .join('')
}
