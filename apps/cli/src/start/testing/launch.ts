import { parseArgs } from 'node:util'
import { exitCodeOf, lineOf } from '../../failure.ts'
import { startChild } from '../child.ts'
import { answers } from '../health.ts'
import { openLog } from '../log-file.ts'
import type { ServiceSpec } from '../service.ts'
import { start } from '../start.ts'

/** A start like any other, but for a worker, a site and a bot that are small servers; `--worker` is the worker's program. */
const { values } = parseArgs({ options: { port: { type: 'string' }, worker: { type: 'string' } } })

const server = `require('node:http').createServer((_, response) => response.end('here')).listen(process.env.PORT, '127.0.0.1')`

const small = (name: string, home: string, port: number, program = server): ServiceSpec => {
  const log = openLog(home, name)
  const env = { ...process.env, PORT: String(port) }
  return {
    ...{ name, log: log.path },
    start: async () => startChild({ args: ['-e', program, '--', `small-${name}`, home], env, log: log.descriptor }),
    ready: (signal) => answers(`http://127.0.0.1:${port}`, signal),
  }
}

try {
  await start(values.port === undefined ? undefined : Number(values.port), {
    build: async () => {},
    worker: ({ home }, _, port) => small('worker', home, port, values.worker),
    site: ({ home }, _, port) => small('site', home, port),
    bot: ({ home }, _, port) => small('bot', home, port),
  })
} catch (error) {
  process.stderr.write(`${lineOf(error)}\n`)
  process.exitCode = exitCodeOf(error)
}
