/** Strokes on a field of 24. */
const strokes = {
  moon: 'M20.5 14.2A8.7 8.7 0 1 1 9.8 3.5a7 7 0 0 0 10.7 10.7Z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v2m0 16v2M2 12h2m16 0h2M4.9 4.9l1.4 1.4m11.4 11.4 1.4 1.4m0-14.2-1.4 1.4M6.3 17.7l-1.4 1.4',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-9 9h18M12 3c3.4 3 3.4 15 0 18m0-18c-3.4 3-3.4 15 0 18',
  play: 'M7 4.2v15.6L20 12Z',
  pause: 'M7 4.5h3v15H7Zm7 0h3v15h-3Z',
  again: 'M3.5 4v5.5H9M4.1 9.5a8.5 8.5 0 1 1-.6 3.6',
  check: 'm4.5 12.5 5 5 10-11',
} as const

interface SignProps {
  name: keyof typeof strokes
  /** In pixels. */
  size?: number
  className?: string | undefined
}

/** A sign beside or in place of words, drawn here for pages that are too light for a library of icons. */
export function Sign({ name, size = 20, className }: SignProps) {
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={strokes[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
