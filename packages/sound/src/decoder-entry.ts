import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [built, source] = [join('dist', 'decoder-child.js'), join('src', 'decoder-child.ts')]

/** Around this module, or, when a bundler moved this module elsewhere, as the working directory resolves it. */
function findPackage(): string {
  const around = dirname(dirname(fileURLToPath(import.meta.url)))
  if ([built, source].some((entry) => existsSync(join(around, entry)))) return around
  const resolve = createRequire(join(process.cwd(), 'any')).resolve
  return dirname(resolve('@soundscene/sound/package.json'))
}

const changed = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Whether the built process is there and no source has been edited since. */
function isCurrent(bundle: string, sources: string): boolean {
  if (!existsSync(bundle)) return false
  if (!existsSync(sources)) return true
  const names = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  return names.every((name) => changed(join(sources, name)) <= changed(bundle))
}

const stripsTypes = 'typescript' in process.features && Boolean(process.features.typescript)

/** The decoder process's module and the Node flags that it needs: as built, else from its TypeScript sources. */
export function decoderEntry(root = findPackage()): { entry: string; flags: string[] } {
  const [entry, bundle, bound] = [join(root, source), join(root, built), '--max-old-space-size=256']
  if (isCurrent(bundle, dirname(entry))) return { entry: bundle, flags: [bound] }
  const tsx = () => ['--import', pathToFileURL(createRequire(entry).resolve('tsx')).href]
  return { entry, flags: [bound, ...(stripsTypes ? [] : tsx())] }
}
