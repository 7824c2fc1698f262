import sharp from 'sharp'
import { enlarge } from './picture.ts'

/** Size of the image that chats and social sites show for a link. */
export const cardSize = { width: 1200, height: 630 }

const bars = 32
const middle = 315
const picture = { side: 448, left: 680, top: 75 }

/** What a shared link looks like in a chat: the sound's waveform on paper, and its picture as a print beside it. */
export async function shareCard(peaks: readonly number[], png: Uint8Array): Promise<Uint8Array> {
  return sharp(Buffer.from(paper(peaks)))
    .composite([{ input: Buffer.from(await enlarge(png, picture.side)), left: picture.left, top: picture.top }])
    .png()
    .toBuffer()
}

function paper(peaks: readonly number[]): string {
  const { width, height } = cardSize
  const { side, left, top } = picture
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#f4eee2"/>
    <g fill="#1b1815">${waveform(peaks)}</g>
    <rect x="${left - 20}" y="${top - 16}" width="${side + 40}" height="${side + 92}" fill="#d9cdb9"/>
    <rect x="${left - 24}" y="${top - 24}" width="${side + 48}" height="${side + 92}" fill="#fffdf8"/>
    <g transform="translate(${left} ${top + side + 16}) scale(1.4)" stroke="#1b1815" stroke-linecap="round">
      <path d="M2 24v-4M6 24v-8M10 24V13M14 24v-6M18 24v-3" stroke-width="2.5"/>
      <circle cx="15.5" cy="10" r="3" fill="#b8300f" stroke="none"/>
    </g>
  </svg>`
}

function waveform(peaks: readonly number[]): string {
  const top = Math.max(...peaks, 1e-6)
  return Array.from({ length: bars }, (_, bar) => {
    const from = Math.floor((bar * peaks.length) / bars)
    const to = Math.floor(((bar + 1) * peaks.length) / bars)
    const half = 5 + (165 * Math.max(0, ...peaks.slice(from, to))) / top
    return `<rect x="${76 + bar * 17}" y="${middle - half}" width="9" height="${2 * half}" rx="4.5"/>`
  }).join('')
}
