/** What people call the codecs that files name by four letters or less. */
const names: Record<string, string> = {
  ac3: 'AC-3',
  eac3: 'E-AC-3',
  dts: 'DTS',
  alac: 'ALAC',
  samr: 'AMR',
  sawb: 'AMR-WB',
  'ac-4': 'AC-4',
  ima4: 'IMA ADPCM',
}

/** A codec's name for people, from whatever its container calls it. */
export function codecName(id: unknown): string {
  if (typeof id !== 'string') return 'an unknown codec'
  return (
    names[id] ??
    id
      .replace(/[^\x20-\x7e]/g, '')
      .trim()
      .slice(0, 40)
  )
}
