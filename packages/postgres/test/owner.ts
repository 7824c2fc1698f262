import { startPostgres } from '../src/index.ts'

const { pid } = await startPostgres({ dir: process.argv[2] ?? '', durable: false })
process.stdout.write(`${pid}\n`)
setInterval(() => {}, 1_000)
