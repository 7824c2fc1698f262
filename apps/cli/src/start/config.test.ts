import { expect, test } from 'vitest'
import { readLauncherConfig } from './config.ts'

test('nothing has to be set', () => {
  const { home, host, port, modelDir } = readLauncherConfig({})
  expect({ host, port }).toEqual({ host: '127.0.0.1', port: 3000 })
  expect(home).toMatch(/\/\.soundscene$/)
  expect(modelDir).toMatch(/\/models\/small-world$/)
})

test('every wrong variable is named at once', () => {
  expect(() => readLauncherConfig({ PORT: '0', DATABASE_URL: 'mysql://x' })).toThrow(/PORT[\s\S]*DATABASE_URL/)
})
