import path from 'node:path'
import { expect, it } from 'vitest'
import { boundaryComplaints } from './boundaries.ts'
import { readWorkspaces, type Workspace } from './workspaces.ts'

const root = path.join(import.meta.dirname, '../..')
const shared = new Set(['vitest'])

/** A package with one file of the given imports, in which every `@soundscene` package is declared. */
function packageImporting(name: string, imports: string[], file = 'src/a.ts'): Workspace {
  const dependencies = Object.fromEntries(
    imports.filter((one) => one.startsWith('@soundscene/')).map((one) => [one, '*']),
  )
  const dir = `packages/${name}`
  return {
    dir,
    manifest: { name: `@soundscene/${name}`, dependencies },
    files: [{ path: `${dir}/${file}`, imports }],
  }
}

it.each([
  ['sound', '@soundscene/tensor'],
  ['jobs', '@soundscene/model'],
  ['jobs', '@soundscene/db'],
  ['trainer', '@soundscene/db'],
  ['web', '@soundscene/tensor'],
  ['web', '@soundscene/inference/deep/path'],
  ['draws', '@soundscene/testkit'],
])('reports that %s imports %s', (name, specifier) => {
  const complaints = boundaryComplaints([packageImporting(name, [specifier])], shared)
  expect(complaints).toContain(`packages/${name}/src/a.ts: ${specifier} goes against the directions`)
})

it('reports a forbidden import planted in the repository itself', () => {
  const workspaces = readWorkspaces(root)
  const sound = workspaces.find(({ dir }) => dir === 'packages/sound')
  const before = boundaryComplaints(workspaces, shared)
  sound?.files.push({ path: 'packages/sound/src/planted.ts', imports: ['@soundscene/db'] })
  const planted = boundaryComplaints(workspaces, shared).filter((complaint) => !before.includes(complaint))
  expect(planted).toEqual([
    'packages/sound/src/planted.ts: @soundscene/db is not declared in package.json',
    'packages/sound/src/planted.ts: @soundscene/db goes against the directions',
  ])
})

it('reads the imports of every package and app', () => {
  const workspaces = readWorkspaces(root)
  expect(workspaces.map(({ dir }) => dir)).toEqual(expect.arrayContaining(['packages/sound', 'apps/web']))
  for (const { dir, files } of workspaces) expect(files, dir).not.toHaveLength(0)
  expect(workspaces.flatMap(({ files }) => files.flatMap(({ imports }) => imports))).toContain('@soundscene/errors')
})

it('lets a test import what its package declares, whatever the directions', () => {
  const test = packageImporting('sound', ['@soundscene/testkit', 'vitest'], 'src/a.test.ts')
  expect(boundaryComplaints([test], shared)).toEqual([])
})

it('reports product code that leans on what only tests may have', () => {
  expect(boundaryComplaints([packageImporting('sound', ['vitest'])], shared)).toEqual([
    'packages/sound/src/a.ts: vitest is not declared in package.json',
  ])
})

it('reports a library used outside the one package that owns it', () => {
  const draws = packageImporting('draws', ['@prisma/client'])
  draws.manifest.dependencies = { '@prisma/client': '1.0.0' }
  expect(boundaryComplaints([draws], shared)).toEqual(['packages/draws/src/a.ts: @prisma/client belongs to db'])
})

it('reports a relative path into another package', () => {
  expect(boundaryComplaints([packageImporting('sound', ['../../db/src/index.ts'])], shared)).toEqual([
    'packages/sound/src/a.ts: ../../db/src/index.ts leaves its package',
  ])
})

it('reports a module of Node in a package that also runs in a browser', () => {
  expect(boundaryComplaints([packageImporting('model', ['node:fs'])], shared)).toEqual([
    'packages/model/src/a.ts: node:fs does not exist in a browser',
  ])
})

/** The bot with one file that imports something. */
function botImporting(file: string, specifier: string): Workspace {
  const manifest = { name: '@soundscene/bot', dependencies: { 'discord.js': '1', '@slack/bolt': '1' } }
  return { dir: 'apps/bot', manifest, files: [{ path: `apps/bot/src/${file}`, imports: [specifier] }] }
}

it.each([
  ['discord/a.ts', '../slack/b.ts', 'goes against the directions of folders'],
  ['slack/a.ts', '../discord/b.ts', 'goes against the directions of folders'],
  ['answering/a.ts', '../discord/b.ts', 'goes against the directions of folders'],
  ['words/a.ts', '../answering/b.ts', 'goes against the directions of folders'],
  ['answering/a.ts', 'discord.js', 'belongs to the folder discord'],
  ['main.ts', '@slack/bolt', 'belongs to the folder slack'],
])('reports that %s of the bot imports %s', (file, specifier, why) => {
  expect(boundaryComplaints([botImporting(file, specifier)], shared)).toEqual([
    `apps/bot/src/${file}: ${specifier} ${why}`,
  ])
})

it.each([
  ['discord/a.ts', '../answering/b.ts'],
  ['discord/deep/a.ts', '../b.ts'],
  ['slack/a.ts', '@slack/bolt'],
  ['main.ts', './discord/b.ts'],
])('lets %s of the bot import %s', (file, specifier) => {
  expect(boundaryComplaints([botImporting(file, specifier)], shared)).toEqual([])
})

it('reports a package that the table of directions does not know', () => {
  expect(boundaryComplaints([packageImporting('newcomer', [])], shared)).toEqual([
    'packages/newcomer: has no line in the table of directions',
  ])
})
