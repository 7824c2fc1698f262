import encodeQR from 'qr'
import styles from './recruit.module.css'

/** An address as a QR code: dark on light in both themes, since cameras want it so. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: 4 })
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className={styles.qr} viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label}>
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
