/** The mark: a waveform that is also a skyline with its sun, seen through a viewfinder. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path
        d="M2 9V4.5A2.5 2.5 0 0 1 4.5 2H9M23 2h4.5A2.5 2.5 0 0 1 30 4.5V9M30 23v4.5a2.5 2.5 0 0 1-2.5 2.5H23M9 30H4.5A2.5 2.5 0 0 1 2 27.5V23"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path
        d="M8 24v-4M12 24v-8M16 24V13M20 24v-6M24 24v-3"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <circle cx="21.5" cy="10" r="3" fill="var(--accent)" />
    </svg>
  )
}
