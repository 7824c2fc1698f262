import styles from './meter.module.css'

interface MeterProps {
  /** 0 … 1. */
  value: number
  label: string
  /** What is read aloud instead of the bare number. */
  text?: string
}

/** A thin bar for a share or a level. */
export function Meter({ value, label, text }: MeterProps) {
  return <meter className={styles.meter} min={0} max={1} value={value} aria-label={label} aria-valuetext={text} />
}
