import { readFileSync } from 'node:fs'
import path from 'node:path'
import { boundaryComplaints } from './check/boundaries.ts'
import { typedProjects, untestedWorkspaces, untypedFiles, untypedWorkspaces } from './check/coverage.ts'
import { licenceComplaints } from './check/licences.ts'
import { type Lock, lockComplaints } from './check/lock.ts'
import { placeComplaints } from './check/places.ts'
import { isText, sourceFiles } from './check/source-files.ts'
import { type Manifest, readWorkspaces } from './check/workspaces.ts'

const root = path.join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const workspaces = readWorkspaces(root)
const manifest = JSON.parse(read('package.json')) as Manifest
const { packages: lock } = JSON.parse(read('package-lock.json')) as { packages: Lock }
const sharedByTests = new Set(Object.keys(manifest.devDependencies ?? {}))

const complaints = [
  ...lockComplaints(lock),
  ...licenceComplaints(lock),
  ...boundaryComplaints(workspaces, sharedByTests),
  ...untypedWorkspaces(workspaces),
  ...untestedWorkspaces(workspaces),
  ...untypedFiles(root, ['scripts', ...workspaces.flatMap(typedProjects)]),
  ...sourceFiles(root)
    .filter(isText)
    .flatMap((file) => placeComplaints(file, read(file))),
]

for (const complaint of complaints) process.stderr.write(`${complaint}\n`)
process.exitCode = complaints.length ? 1 : 0
