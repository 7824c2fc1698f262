import { readConfig } from '@soundscene/service'
import { expect, test } from 'vitest'
import { workerConfig } from './config.ts'

const good = { DATABASE_URL: 'postgresql://localhost/x', BLOBS_DIR: 'blobs', MODEL_DIR: 'model' }

test('every wrong variable is named at once', () => {
  const read = () => readConfig(workerConfig, { ...good, DATABASE_URL: 'mysql://x', DEVICE: 'abacus', BATCH_SIZE: '0' })
  expect(read).toThrow(/DATABASE_URL[\s\S]*DEVICE[\s\S]*BATCH_SIZE|BATCH_SIZE[\s\S]*DEVICE/)
})

test('an empty variable means its default', () => {
  const env = { ...good, REDIS_URL: '', THREADS: '', BATCH_SIZE: '' }
  expect(readConfig(workerConfig, env)).toMatchObject({ BATCH_SIZE: 8 })
})
