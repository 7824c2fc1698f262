import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { isTypeScript, sourceFiles } from './source-files.ts'
import type { Workspace } from './workspaces.ts'

/** Workspaces that the type check would pass over in silence, since turbo runs a script only where there is one. */
export function untypedWorkspaces(workspaces: readonly Workspace[]): string[] {
  return workspaces
    .filter(({ manifest }) => !manifest.scripts?.typecheck?.includes('tsc -p .'))
    .map(({ dir }) => `${dir}/package.json: has no typecheck script that runs tsc -p .`)
}

/** Workspaces without a single test. */
export function untestedWorkspaces(workspaces: readonly Workspace[]): string[] {
  return workspaces
    .filter(({ files }) => !files.some((file) => /\.test\.tsx?$/.test(file.path)))
    .map(({ dir }) => `${dir}: has no test`)
}

/** The TypeScript projects that a workspace's type check runs, as folders of the checkout. */
export function typedProjects({ dir, manifest }: Workspace): string[] {
  const projects = manifest.scripts?.typecheck?.matchAll(/tsc -p (\S+)/g) ?? []
  return [...projects].map(([, project = '.']) => path.posix.join(dir, project))
}

/** TypeScript files of a checkout that no project's `tsconfig.json` takes in. */
export function untypedFiles(root: string, projects: readonly string[]): string[] {
  const typed = new Set(projects.flatMap((project) => filesOfProject(root, project)))
  return sourceFiles(root)
    .filter((file) => isTypeScript(file) && !typed.has(file))
    .map((file) => `${file}: is in no tsconfig.json, so nothing checks its types`)
}

function filesOfProject(root: string, project: string): string[] {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  const listed = spawnSync(process.execPath, [tsc, '-p', project, '--listFilesOnly'], { cwd: root, encoding: 'utf8' })
  return listed.stdout.split('\n').map((file) => path.relative(root, file).split(path.sep).join('/'))
}
