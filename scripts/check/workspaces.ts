import { readFileSync } from 'node:fs'
import path from 'node:path'
import { importsOf } from './imports.ts'
import { isTypeScript, sourceFiles } from './source-files.ts'

/** The fields of a `package.json` that the checks read. */
export interface Manifest {
  name: string
  scripts?: Record<string, string>
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

/** One package or app. */
export interface Workspace {
  /** Folder, relative to the root of the checkout: `packages/sound`. */
  dir: string
  manifest: Manifest
  /** TypeScript files, paths relative to the root of the checkout. */
  files: { path: string; imports: string[] }[]
}

/** Reads all packages and apps of a checkout, with what each file imports. */
export function readWorkspaces(root: string): Workspace[] {
  const files = sourceFiles(root)
  const manifests = files.filter((file) => /^(apps|packages)\/[^/]+\/package\.json$/.test(file))
  return manifests.map((manifest) => readWorkspace(root, path.posix.dirname(manifest), files))
}

function readWorkspace(root: string, dir: string, files: string[]): Workspace {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
  const sources = files.filter((file) => file.startsWith(`${dir}/`) && isTypeScript(file))
  return {
    dir,
    manifest: JSON.parse(read(`${dir}/package.json`)) as Manifest,
    files: sources.map((file) => ({ path: file, imports: importsOf(file, read(file)) })),
  }
}
