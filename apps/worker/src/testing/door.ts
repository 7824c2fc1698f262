import { readFileSync } from 'node:fs'
import { openBlobs } from '@soundscene/blobs'
import { openDatabase } from '@soundscene/db'
import { type DrawView, redraw, submitDraw } from '@soundscene/draws'
import { drawQueue, openQueue } from '@soundscene/jobs'
import { patiently } from '@soundscene/service'

/** A door as the site's server is one: takes in sounds, and asks for more takes of each; notes what it has promised. */
const { DATABASE_URL: databaseUrl = '', REDIS_URL: redisUrl, BLOBS_DIR = '', SOUND_FILE = '' } = process.env
const connection = { databaseUrl, redisUrl: redisUrl || undefined }
const queue = await patiently(() => openQueue(drawQueue, connection))
const context = { database: openDatabase(databaseUrl), blobs: await openBlobs(BLOBS_DIR), queue }
const bytes = readFileSync(SOUND_FILE)
const takes = 5

async function promise(asked: Promise<DrawView>): Promise<string | undefined> {
  const draw = await asked.catch(() => undefined)
  if (draw) process.stdout.write(`promised ${draw.id}\n`)
  return draw?.id
}

for (;;) {
  const id = await promise(submitDraw(context, { bytes }))
  for (let take = 0; id && take < takes; take += 1) await promise(redraw(context, id))
}
