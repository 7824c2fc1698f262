import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { toneWav } from '@soundscene/testkit/tone-wav'
import { tally } from './tally.ts'
import { openTestbed } from './testbed.ts'

/**
 * Kills the product's processes at random for as long as asked, while two doors take sounds in, then waits until
 * nothing is left to do and counts what became of every draw. Ends with 1 when one was lost, drawn twice or hangs.
 */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '300' }, redis: { type: 'boolean' } } })
const settleMs = 180_000
const say = (line: string) => process.stdout.write(`${line}\n`)

const folder = mkdtempSync(join(tmpdir(), 'soundscene-kill-run-'))
chmodSync(folder, 0o711)
writeFileSync(join(folder, 'sound.wav'), toneWav(0.2, 440))
const bed = await openTestbed({ folder, onRedis: values.redis === true })
const workers = [bed.startWorker(), bed.startWorker()]
const doors = [bed.startDoor(), bed.startDoor()]
const targets = {
  worker: () => pick(workers).kill(),
  door: () => pick(doors).kill(),
  database: bed.killDatabase,
  ...(bed.redis ? { redis: bed.redis.kill } : {}),
}
const kills: Record<string, number> = {}

const end = Date.now() + Number(values.seconds) * 1000
while (Date.now() < end) {
  await sleep(1000 + Math.random() * 7000)
  const [name, kill] = pick(Object.entries(targets))
  await kill()
  kills[name] = (kills[name] ?? 0) + 1
}
await Promise.all(doors.map((door) => door.stop()))
const figures = await tally(bed, Date.now() + settleMs)
await Promise.all(workers.map((worker) => worker.stop()))
await bed.close()

say(
  JSON.stringify({ jobsOn: values.redis ? 'Redis' : 'PostgreSQL', seconds: Number(values.seconds), kills, ...figures }),
)
const isClean = figures.lost + figures.hanging + figures.drawnTwice + figures.picturesMissing === 0
if (isClean) rmSync(folder, { recursive: true, force: true })
else say(`What happened is written down in ${folder}.`)
process.exit(isClean ? 0 : 1)

function pick<T>(choices: T[]): T {
  return choices[Math.floor(Math.random() * choices.length)] as T
}
