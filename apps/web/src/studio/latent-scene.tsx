import styles from './latent-scene.module.css'

const bars = [3, 6, 4, 9, 14, 11, 18, 24, 17, 21, 29, 22, 15, 19, 12, 16, 8, 11, 6, 4, 7, 3]

/** Bars standing on the horizon at y = 42, scaled; a negative scale hangs them below it as a reflection. */
const skyline = (scale: number) =>
  bars.map((height, index) => `M${5 + index * 2.5} ${scale > 0 ? 42 : 43.5}h1.5v${-height * scale}h-1.5z`).join('')

/** What is on the paper before a picture is: a waveform that could be a skyline, its sun, and its reflection. */
export function LatentScene() {
  return (
    <svg className={styles.scene} viewBox="0 0 64 64" aria-hidden="true">
      <circle cx="46" cy="17" r="6" className={styles.sun} />
      <path d={skyline(1)} className={styles.bar} />
      <path d={skyline(-0.45)} className={styles.echo} />
    </svg>
  )
}
