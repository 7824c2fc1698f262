import { isDownloaded, type Lock } from './lock.ts'

/**
 * Copyleft packages that may stay, each with the reason.
 * `@img/` is libvips, an LGPL shared library that sharp loads and that anyone can replace.
 */
const allowed = [/^@img\/sharp-/]

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
