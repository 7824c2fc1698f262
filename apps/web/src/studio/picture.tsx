import { pictureAddress, type Take } from './take.ts'

interface PictureProps {
  take: Take
  alt: string
  className: string | undefined
}

/** A finished picture, 64 × 64. */
export function Picture({ take, alt, className }: PictureProps) {
  // biome-ignore lint/performance/noImgElement: 10 kB that never change; an optimiser would only blur the pixels
  return <img className={className} src={pictureAddress(take.id)} width={64} height={64} alt={alt} />
}
