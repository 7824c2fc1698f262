import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

const root = path.join(import.meta.dirname, '../../..')

/** A throw-away repository in which one of this repository's gates is run for real. */
export interface Sandbox {
  folder: string
  write(file: string, text: string): void
  /** Runs an installed tool there; `output` is all it printed. */
  run(tool: string, ...args: string[]): { status: number | null; output: string }
}

/**
 * Two packages, `b` importing `a`, without a fault. It shares the given configuration files and the installed tools
 * with this repository, and is removed when the test ends.
 */
export function createSandbox(...configuration: string[]): Sandbox {
  const folder = mkdtempSync(path.join(tmpdir(), 'soundscene-gate-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  for (const file of configuration) cpSync(path.join(root, file), path.join(folder, file))
  for (const [file, text] of Object.entries(faultless)) write(file, text)
  mkdirSync(path.join(folder, 'node_modules/@fixture'), { recursive: true })
  for (const tools of ['.bin', 'typescript'])
    symlinkSync(path.join(root, 'node_modules', tools), path.join(folder, 'node_modules', tools))
  symlinkSync('../../packages/a', path.join(folder, 'node_modules/@fixture/a'))
  spawnSync('git', ['init', '--quiet'], { cwd: folder })
  return { folder, write, run: (tool, ...args) => runTool(folder, tool, args) }
}

function runTool(folder: string, tool: string, args: string[]) {
  const bin = path.join(folder, 'node_modules/.bin')
  const { status, stdout, stderr } = spawnSync(path.join(bin, tool), args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${bin}${path.delimiter}${process.env.PATH}`, HOME: folder, DO_NOT_TRACK: '1', NO_COLOR: '1' },
  })
  return { status, output: `${stdout}${stderr}` }
}

const tsconfig = JSON.stringify({
  extends: '../../tsconfig.base.json',
  include: ['src'],
  compilerOptions: { types: [] },
})

/** A package of the sandbox; `dependencies` are the fields of that name in its manifest. */
export function manifest(name: string, dependencies: Record<string, string> = {}): string {
  const scripts = { typecheck: 'tsc -p .' }
  return JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './src/index.ts', scripts, dependencies })
}

const faultless: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'sandbox',
    private: true,
    type: 'module',
    workspaces: ['packages/*'],
    packageManager: 'npm@11.0.0',
    devDependencies: { typescript: '*' },
  }),
  '.gitignore': 'node_modules/\n.turbo/\n',
  'packages/a/package.json': manifest('@fixture/a'),
  'packages/a/tsconfig.json': tsconfig,
  'packages/a/src/index.ts': 'export const one = 1\n',
  'packages/b/package.json': manifest('@fixture/b', { '@fixture/a': '*' }),
  'packages/b/tsconfig.json': tsconfig,
  'packages/b/src/index.ts': "import { one } from '@fixture/a'\n\nexport const two: number = one + 1\n",
}
