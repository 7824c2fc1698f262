/** One entry of `package-lock.json`; keys of `packages` are paths such as `node_modules/a/node_modules/b`. */
export interface LockEntry {
  version?: string
  link?: boolean
  resolved?: string
  integrity?: string
  license?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

export type Lock = Readonly<Record<string, LockEntry>>

/** What would make `npm ci` fail, or leave a platform without its binaries, or take bytes nobody has vouched for. */
export function lockComplaints(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([location, entry]) => [
    ...missingDependencies(lock, location, entry),
    ...(isDownloaded(location, entry) && !entry.integrity ? [`${location}: has no integrity hash`] : []),
  ])
}

/** Dependencies, those of other platforms included, that the lock has no entry for. */
function missingDependencies(lock: Lock, location: string, entry: LockEntry): string[] {
  const wanted = { ...entry.dependencies, ...entry.optionalDependencies }
  return Object.keys(wanted)
    .filter((name) => !resolveInLock(lock, location, name))
    .map((name) => `${location || '(root)'}: ${name}@${wanted[name]} is not in package-lock.json`)
}

/** Looks a package up the way Node does: in the folder's own `node_modules`, then in those above it. */
function resolveInLock(lock: Lock, location: string, name: string): LockEntry | undefined {
  for (let folder = location; ; folder = parentFolder(folder)) {
    const found = lock[`${folder && `${folder}/`}node_modules/${name}`]
    if (found || !folder) return found
  }
}

function parentFolder(folder: string): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
}

/** Whether an entry is fetched when installing; the rest are the workspaces and links to them. */
export function isDownloaded(location: string, entry: LockEntry): boolean {
  return location.includes('node_modules/') && !entry.link
}
