import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readStages } from './stages.ts'

const root = path.join(import.meta.dirname, '../..')
const stages = readStages(readFileSync(path.join(import.meta.dirname, 'Dockerfile'), 'utf8'))
const services = ['migrate', 'worker', 'worker-cuda', 'bot', 'web']

/** Whether a path of a COPY is there; a `*` stands for any folder name, as in `apps/*\/bin`. */
function isThere(pattern: string): boolean {
  const [parent, rest] = pattern.split('/*/')
  if (rest === undefined) return existsSync(path.join(root, pattern))
  const folder = path.join(root, parent ?? '')
  return readdirSync(folder).some((name) => existsSync(path.join(folder, name, rest)))
}

it.each(services)('%s does not run as root', (name) => {
  expect(stages.get(name)?.user).toMatch(/^(node|1000:1000)$/)
})

it.each(services)('%s runs a program of this repository or of a package it depends on', (name) => {
  const [node, ...rest] = stages.get(name)?.command ?? []
  const program = rest.find((argument) => /\.[mc]?[jt]s$|\/bin\/next$/.test(argument)) ?? 'none'
  expect(node).toBe('node')
  expect(existsSync(path.join(root, program)), program).toBe(true)
})

it.each(['worker', 'worker-cuda', 'bot', 'web'])('%s has a health check that exists', (name) => {
  const [node, program = 'none'] = stages.get(name)?.healthcheck ?? []
  expect(node).toBe('node')
  expect(existsSync(path.join(root, program)), program).toBe(true)
})

it('builds on images of a fixed version', () => {
  for (const { base } of stages.values()) expect(base).toMatch(/^(node|nvidia\/cuda):\d[\w.-]+$/)
})

it('copies only what is there', () => {
  const sources = [...stages.values()].flatMap((stage) => stage.sources)
  expect(sources).toContain('package-lock.json')
  expect(sources.filter((source) => !isThere(source))).toEqual([])
})

it('installs with the sources of every package that builds itself as it is installed', () => {
  const builders = readdirSync(path.join(root, 'packages')).filter((name) => {
    const manifest = path.join(root, 'packages', name, 'package.json')
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).scripts?.prepare
  })
  expect(builders).toContain('sound')
  expect(stages.get('build')?.sources).toEqual(expect.arrayContaining(builders.map((name) => `packages/${name}`)))
})

it('leaves secrets, history and what is built out of the images', () => {
  const ignored = readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n')
  expect(ignored).toEqual(expect.arrayContaining(['.env', '.git', '**/node_modules', '**/.next']))
})
