import { isBuiltin } from 'node:module'
import path from 'node:path'
import { browserPackages, directions, folderDirections, folderOwners, owners } from './directions.ts'
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
  const product = !isTooling(file)
  if (specifier.startsWith('.')) return relativeComplaints(workspace, name, file, specifier, product)
  if (isBuiltin(specifier)) return product && browserPackages.includes(name) ? ['does not exist in a browser'] : []
  const target = packageOf(specifier)
  return [
    ...(declared(workspace, target, product, shared) ? [] : ['is not declared in package.json']),
    ...(product ? directionComplaints(workspace, name, file, target) : []),
  ]
}

function relativeComplaints(
  workspace: Workspace,
  name: string,
  file: string,
  specifier: string,
  product: boolean,
): string[] {
  if (leavesPackage(workspace, file, specifier)) return ['leaves its package']
  return product && crossesFolders(workspace, name, file, specifier) ? ['goes against the directions of folders'] : []
}

function directionComplaints(workspace: Workspace, name: string, file: string, target: string): string[] {
  const complaints: string[] = []
  if (target.startsWith(scope) && !directions[name]?.includes(target.slice(scope.length)))
    complaints.push('goes against the directions')
  if (!ownersOf(target).includes(name)) complaints.push(`belongs to ${ownersOf(target).join(', ')}`)
  const folder = ownerOf(folderOwners, target)
  if (folder && folderDirections[name] && folderOf(workspace, file) !== folder)
    complaints.push(`belongs to the folder ${folder}`)
  return complaints
}

/** Tests and tools: code that is not part of the running product. */
function isTooling(file: string): boolean {
  return (
    /\.(test|contract|config)\.[cm]?tsx?$/.test(file) ||
    /\/(test|testing|testkit|fixtures|bench|full-study|fuzz|load|measure|scripts|dev)\//.test(file)
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

/** The folder of `src` that a file lies in; none for files of `src` itself. */
function folderOf({ dir }: Workspace, file: string): string | undefined {
  const [folder, ...rest] = file.slice(`${dir}/src/`.length).split('/')
  return rest.length > 0 ? folder : undefined
}

function crossesFolders(workspace: Workspace, name: string, file: string, specifier: string): boolean {
  const from = folderOf(workspace, file)
  const to = folderOf(workspace, path.posix.join(path.posix.dirname(file), specifier))
  const allowed = folderDirections[name]?.[from ?? '']
  return allowed !== undefined && to !== from && !allowed.includes(to ?? '')
}

function declared({ manifest }: Workspace, target: string, product: boolean, shared: ReadonlySet<string>): boolean {
  const own = {
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...(product ? {} : manifest.devDependencies),
  }
  return target in own || target === manifest.name || (!product && shared.has(target))
}

const ownersOf = (target: string): readonly string[] => ownerOf(owners, target) ?? Object.keys(directions)

/** The entry of a table of libraries, in which a name ending in `/` stands for the whole scope. */
function ownerOf<Owner>(table: Readonly<Record<string, Owner>>, target: string): Owner | undefined {
  const owned = Object.keys(table).find((library) =>
    library.endsWith('/') ? target.startsWith(library) : target === library,
  )
  return owned === undefined ? undefined : table[owned]
}
