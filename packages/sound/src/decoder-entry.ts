import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const name = 'decoder-child'

/** Beside this module, or, when a bundler moved this module elsewhere, in the package as the working directory sees it. */
function findEntry(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const beside = [join(here, `${name}.js`), join(here, `${name}.ts`)].find((path) => existsSync(path))
  if (beside) return beside
  return createRequire(join(process.cwd(), name)).resolve('@soundscene/sound/decoder-child')
}

const stripsTypes = 'typescript' in process.features && Boolean(process.features.typescript)

function loader(entry: string): string[] {
  if (!entry.endsWith('.ts') || stripsTypes) return []
  return ['--import', pathToFileURL(createRequire(entry).resolve('tsx')).href]
}

/** The decoder process's module, and the Node flags that it needs. */
export function decoderEntry(): { entry: string; flags: string[] } {
  const entry = findEntry()
  return { entry, flags: ['--max-old-space-size=256', ...loader(entry)] }
}
