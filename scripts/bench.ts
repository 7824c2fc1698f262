import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Figure, parseFigure } from './bench/figure.ts'
import { formatTable, type Result } from './bench/table.ts'

/**
 * `npm run bench [-- part-of-a-name …]`: runs `bench/*.ts` of every package and app, one after the other, then the cold
 * start, and prints one table. A benchmark reports each figure in a line `what<TAB>value<TAB>unit`.
 */
const root = path.join(import.meta.dirname, '..')
const order = ['packages/tensor', 'packages/sound', 'packages/inference', 'packages/trainer']

function benchmarks(): string[] {
  const workspaces = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`),
  )
  const folders = [...new Set([...order, ...workspaces])].map((workspace) => `${workspace}/bench`)
  const found = folders.flatMap((folder) => filesIn(folder).map((file) => `${folder}/${file}`))
  return [...found, 'scripts/bench/cold-start.ts']
}

function filesIn(folder: string): string[] {
  const whole = path.join(root, folder)
  return existsSync(whole)
    ? readdirSync(whole)
        .filter((file) => /^[^.]+\.ts$/.test(file))
        .sort()
    : []
}

/** Runs one benchmark to its end, showing what it prints. */
async function run(bench: string): Promise<Result & { failed: boolean }> {
  process.stdout.write(`\n${bench}\n`)
  const child = spawn(process.execPath, ['--import', 'tsx', bench], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const figures: Figure[] = []
  for await (const line of createInterface(child.stdout)) {
    process.stdout.write(`  ${line}\n`)
    const figure = parseFigure(line)
    if (figure) figures.push(figure)
  }
  const [code] = await exited
  return { bench, figures, failed: code !== 0 || figures.length === 0 }
}

const wanted = process.argv.slice(2)
const results: (Result & { failed: boolean })[] = []
for (const bench of benchmarks()) {
  if (wanted.length === 0 || wanted.some((part) => bench.includes(part))) results.push(await run(bench))
}
process.stdout.write(`\n${formatTable(results)}\n`)
const failed = results.filter((result) => result.failed)
for (const { bench } of failed) process.stderr.write(`${bench} failed or reported no figure\n`)
process.exitCode = failed.length > 0 || results.length === 0 ? 1 : 0
