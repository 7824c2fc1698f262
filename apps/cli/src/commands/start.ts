import { Command, InvalidArgumentError } from '@commander-js/extra-typings'
import { loadSettings } from '../load-settings.ts'
import { start } from '../start/start.ts'

export const command = new Command('start')
  .description(
    'Runs database, worker, site and, where a chat platform is configured, the bot until Ctrl-C. Everything is kept in one data folder.',
  )
  .option('-p, --port <port>', 'this port or none; without it, the next free one from PORT (3000)', parsePort)
  .action(async ({ port }) => {
    loadSettings()
    await start(port)
  })

function parsePort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new InvalidArgumentError('It is a number from 1 to 65535.')
}
