/** Levels of a sound. Decibels are relative to full scale; silence is -Infinity. */
export interface Measures {
  /** Largest absolute sample. */
  peak: number
  /** Root mean square. */
  rms: number
  peakDb: number
  rmsDb: number
  /** Share of samples at full scale, which a clipped recording shows. */
  clipped: number
}

const fullScale = 0.999
const decibels = (level: number) => 20 * Math.log10(level)

/** Measures samples of ±1. */
export function measureSound(samples: Float32Array): Measures {
  const sum = { peak: 0, squares: 0, clipped: 0 }
  for (const sample of samples) {
    const size = Math.abs(sample)
    if (size > sum.peak) sum.peak = size
    if (size >= fullScale) sum.clipped++
    sum.squares += sample * sample
  }
  const count = Math.max(1, samples.length)
  const rms = Math.sqrt(sum.squares / count)
  return { peak: sum.peak, rms, peakDb: decibels(sum.peak), rmsDb: decibels(rms), clipped: sum.clipped / count }
}
