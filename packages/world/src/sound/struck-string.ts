import type { Random } from '../random.ts'
import { sampleRate, samplesIn } from './clip.ts'

export interface Strike {
  atSeconds: number
  frequency: number
  seconds: number
  /** 0..1: a harder hammer excites higher partials. */
  force: number
  gain: number
}

/**
 * Adds one piano note: stiff-string partials n·f·√(1 + B·n²) (H. Fletcher 1964), each dying in a fast and a slow stage,
 * and the felt hammer's knock.
 */
export function strike(into: Float32Array, note: Strike, random: Random): void {
  const stiffness = 0.00012 * (note.frequency / 130) ** 1.2
  const count = Math.min(18, Math.floor(7500 / note.frequency))
  for (let n = 1; n <= Math.max(1, count); n++) {
    const frequency = n * note.frequency * Math.sqrt(1 + stiffness * n * n)
    if (frequency > 9000) break
    const strength =
      note.gain * Math.exp(-n * (0.62 - 0.42 * note.force)) * (0.35 + Math.abs(Math.sin(n * Math.PI * 0.118)))
    const life = (1.5 * (220 / note.frequency) ** 0.4) / (1 + 0.16 * n)
    partial(into, note, frequency * (1 + 0.0006 * random.normal()), strength, life)
  }
  knock(into, note, random)
}

function partial(into: Float32Array, note: Strike, frequency: number, strength: number, life: number): void {
  const start = samplesIn(note.atSeconds)
  const end = Math.min(into.length, start + samplesIn(Math.min(note.seconds, 2.2 * life)))
  const decay = Math.exp(-1 / (life * 0.45 * sampleRate))
  const angle = (2 * Math.PI * frequency) / sampleRate
  const turn = 2 * decay * Math.cos(angle)
  const shrink = decay * decay
  let now = 0
  let before = (-strength * Math.sin(angle)) / decay
  const release = samplesIn(0.04)
  for (let i = start; i < end; i++) {
    const next = turn * now - shrink * before
    before = now
    now = next
    into[i] = (into[i] ?? 0) + now * Math.min(1, (end - i) / release)
  }
}

function knock(into: Float32Array, note: Strike, random: Random): void {
  const start = samplesIn(note.atSeconds)
  const length = samplesIn(0.018)
  let level = 0
  for (let i = 0; i < length && start + i < into.length; i++) {
    level = 0.8 * level + 0.2 * random.between(-1, 1)
    into[start + i] = (into[start + i] ?? 0) + note.gain * note.force * 0.9 * level * Math.exp((-4 * i) / length)
  }
}
