import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Around this module, or, when a bundler moved this module elsewhere, as the working directory resolves it. */
function findPackage(): string {
  const around = dirname(dirname(fileURLToPath(import.meta.url)))
  if (existsSync(join(around, 'codecs', 'codecs.wasm'))) return around
  const resolve = createRequire(join(process.cwd(), 'any')).resolve
  return dirname(resolve('@soundscene/sound/package.json'))
}

const changed = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Whether the built process is there and no source has been edited since. */
function isCurrent(built: string, sources: string): boolean {
  if (!existsSync(built)) return false
  if (!existsSync(sources)) return true
  const names = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  return names.every((name) => changed(join(sources, name)) <= changed(built))
}

const stripsTypes = 'typescript' in process.features && Boolean(process.features.typescript)

/** The decoder process's module and the Node flags that it needs: as built, else from its TypeScript sources. */
export function decoderEntry(root = findPackage()): { entry: string; flags: string[] } {
  const [built, sources, bound] = [
    join(root, 'dist', 'decoder-child.js'),
    join(root, 'src'),
    '--max-old-space-size=256',
  ]
  if (isCurrent(built, sources)) return { entry: built, flags: [bound] }
  const entry = join(sources, 'decoder-child.ts')
  const tsx = () => ['--import', pathToFileURL(createRequire(entry).resolve('tsx')).href]
  return { entry, flags: [bound, ...(stripsTypes ? [] : tsx())] }
}
