import { once } from 'node:events'
import { bringUp } from './bring-up.ts'
import { readLauncherConfig } from './config.ts'
import { listenForInterrupts } from './interrupts.ts'
import { type Product, wholeProduct } from './product.ts'
import { claimFolder } from './run-file.ts'
import type { Service } from './service.ts'

const say = (line: string) => void process.stderr.write(`${line}\n`)

/**
 * Runs database, worker and site until Ctrl-C, or until one of them can't be kept running; then stops them, the last
 * started first.
 * @param port this one or none; when left out, the next free one at or above PORT
 * @param product what to run beside the database
 * @throws SoundsceneError `config/invalid`, `start/*`, `database/*`
 */
export async function start(port?: number, product: Product = wholeProduct): Promise<void> {
  const config = readLauncherConfig(process.env)
  const claim = claimFolder(config.home)
  const running: Service[] = []
  const interrupted = listenForInterrupts(() => {
    for (const service of running) service.kill()
    claim.release()
  })
  try {
    const address = await bringUp({ product, config, port, afterKill: claim.afterKill, running, say, interrupted })
    claim.announce(address)
    say(`\n  soundscene is at ${address}\n  Everything is kept in ${config.home}; Ctrl-C stops it.\n`)
    await Promise.race([once(interrupted, 'abort'), ...running.map(({ kept }) => kept)])
  } catch (error) {
    if (!interrupted.aborted) throw error
  } finally {
    say('Stopping …')
    for (const service of running) await service.stop()
    claim.release()
  }
}
