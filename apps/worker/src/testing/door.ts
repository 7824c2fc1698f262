import { readFileSync } from 'node:fs'
import { openBlobs } from '@soundscene/blobs'
import { openDatabase } from '@soundscene/db'
import { submitDraw } from '@soundscene/draws'
import { drawQueue, openQueue } from '@soundscene/jobs'
import { patiently } from '../patient.ts'

/** A door as the site's server is one: takes in the same sound over and over, and notes each draw it has promised. */
const { DATABASE_URL: databaseUrl = '', REDIS_URL: redisUrl, BLOBS_DIR = '', SOUND_FILE = '' } = process.env
const connection = { databaseUrl, redisUrl: redisUrl || undefined }
const queue = await patiently(() => openQueue(drawQueue, connection))
const context = { database: openDatabase(databaseUrl), blobs: await openBlobs(BLOBS_DIR), queue }
const bytes = readFileSync(SOUND_FILE)
for (;;) {
  const draw = await submitDraw(context, { bytes }).catch(() => undefined)
  if (draw) process.stdout.write(`promised ${draw.id}\n`)
}
