import { isDownloaded, type Lock } from './lock.ts'

/**
 * Copyleft packages that may stay, because they are loaded as published and anyone can replace them: libvips, an LGPL
 * shared library that sharp loads, and FFmpeg's LGPL libraries as libav.js builds them. THIRD-PARTY.md names them.
 */
const allowed = [/^@img\/sharp-/, /^@libav\.js\/variant-/]

/** Packages under the GPL, LGPL or AGPL; what is written here is MIT and takes in none of their code. */
export function licenceComplaints(lock: Lock): string[] {
  return Object.entries(lock)
    .filter(([location, entry]) => isDownloaded(location, entry) && /GPL/i.test(entry.license ?? ''))
    .map(([location, entry]) => ({ name: nameOf(location), licence: entry.license }))
    .filter(({ name }) => !allowed.some((pattern) => pattern.test(name)))
    .map(({ name, licence }) => `package-lock.json: ${name} is under ${licence}`)
}

function nameOf(location: string): string {
  return location.slice(location.lastIndexOf('node_modules/') + 'node_modules/'.length)
}
