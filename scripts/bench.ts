import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Figure, parseFigure } from './bench/figure.ts'
import { formatTable, type Result } from './bench/table.ts'
import { readWorkspaces } from './check/workspaces.ts'

/**
 * `npm run bench [-- part-of-a-name …]`: runs the `bench` script of every package and app that has one, one after the
 * other, then the cold start, and prints one table. A benchmark reports each figure in a line `what: value unit`.
 */
const root = path.join(import.meta.dirname, '..')

interface Bench {
  name: string
  command: string[]
}

/** From the innermost package outwards, as each rests on those before it. */
const order = ['packages/tensor', 'packages/sound', 'packages/inference', 'packages/trainer']

function benchmarks(): Bench[] {
  const dirs = readWorkspaces(root).flatMap(({ dir, manifest }) => (manifest.scripts?.bench ? [dir] : []))
  const sorted = [...order.filter((dir) => dirs.includes(dir)), ...dirs.filter((dir) => !order.includes(dir))]
  const packages = sorted.map((dir) => ({
    name: dir,
    command: ['npm', 'run', '--silent', 'bench', '--workspace', dir],
  }))
  return [...packages, { name: 'cold start', command: ['node', '--import', 'tsx', 'scripts/bench/cold-start.ts'] }]
}

/** Runs one benchmark to its end, showing what it prints. */
async function run({ name, command: [program = '', ...args] }: Bench): Promise<Result & { failed: boolean }> {
  process.stdout.write(`\n${name}\n`)
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const figures: Figure[] = []
  for await (const line of createInterface(child.stdout)) {
    process.stdout.write(`  ${line}\n`)
    const figure = parseFigure(line)
    if (figure) figures.push(figure)
  }
  const [code] = await exited
  return { bench: name, figures, failed: code !== 0 || figures.length === 0 }
}

const wanted = process.argv.slice(2)
const results: (Result & { failed: boolean })[] = []
for (const bench of benchmarks()) {
  if (wanted.length === 0 || wanted.some((part) => bench.name.includes(part))) results.push(await run(bench))
}
process.stdout.write(`\n${formatTable(results)}\n`)
const failed = results.filter((result) => result.failed)
for (const { bench } of failed) process.stderr.write(`${bench}: failed or reported no figure\n`)
process.exitCode = failed.length > 0 || results.length === 0 ? 1 : 0
