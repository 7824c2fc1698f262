import { isBuiltin } from 'node:module'
import path from 'node:path'
import { browserPackages, directions, owners } from './directions.ts'
import type { Workspace } from './workspaces.ts'

const scope = '@soundscene/'

/**
 * Imports that go against the directions, leave their package by a relative path, or are not declared in its
 * `package.json`. Tests and tools may import any declared package; `shared` names those the root declares for them.
 */
export function boundaryComplaints(workspaces: readonly Workspace[], shared: ReadonlySet<string>): string[] {
  return workspaces.flatMap((workspace) => {
    const name = shortName(workspace)
    if (!directions[name]) return [`${workspace.dir}: has no line in the table of directions`]
    return workspace.files.flatMap((file) =>
      file.imports.flatMap((specifier) =>
        complaintsOf(workspace, name, file.path, specifier, shared).map((why) => `${file.path}: ${specifier} ${why}`),
      ),
    )
  })
}

function complaintsOf(
  workspace: Workspace,
  name: string,
  file: string,
  specifier: string,
  shared: ReadonlySet<string>,
): string[] {
  if (specifier.startsWith('.')) return leavesPackage(workspace, file, specifier) ? ['leaves its package'] : []
  const product = !isTooling(file)
  if (isBuiltin(specifier)) return product && browserPackages.includes(name) ? ['does not exist in a browser'] : []
  const target = packageOf(specifier)
  const complaints: string[] = []
  if (!declared(workspace, target, product, shared)) complaints.push('is not declared in package.json')
  if (product && target.startsWith(scope) && !directions[name]?.includes(target.slice(scope.length)))
    complaints.push('goes against the directions')
  if (product && !ownersOf(target).includes(name)) complaints.push(`belongs to ${ownersOf(target).join(', ')}`)
  return complaints
}

/** Tests and tools: code that is not part of the running product. */
function isTooling(file: string): boolean {
  return (
    /\.(test|contract|config)\.[cm]?tsx?$/.test(file) ||
    /\/(test|testing|testkit|fixtures|bench|fuzz|measure|scripts|dev)\//.test(file)
  )
}

function shortName({ manifest }: Workspace): string {
  return manifest.name.slice(scope.length)
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function leavesPackage({ dir }: Workspace, file: string, specifier: string): boolean {
  return !path.posix.join(path.posix.dirname(file), specifier).startsWith(`${dir}/`)
}

function declared({ manifest }: Workspace, target: string, product: boolean, shared: ReadonlySet<string>): boolean {
  const own = {
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...(product ? {} : manifest.devDependencies),
  }
  return target in own || target === manifest.name || (!product && shared.has(target))
}

function ownersOf(target: string): readonly string[] {
  const owned = Object.keys(owners).find((library) =>
    library.endsWith('/') ? target.startsWith(library) : target === library,
  )
  return owned ? (owners[owned] ?? []) : Object.keys(directions)
}
