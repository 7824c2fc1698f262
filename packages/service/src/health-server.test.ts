import { Counter, Registry } from 'prom-client'
import { expect, onTestFinished, test } from 'vitest'
import { serveHealth } from './health-server.ts'

const port = 20_000 + (process.pid % 10_000)

async function answer(path: string): Promise<[number, string]> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`)
  return [response.status, await response.text()]
}

test('health and metrics are answered, and nothing else', async () => {
  const registry = new Registry()
  new Counter({ name: 'answers_total', help: 'Answers', registers: [registry] }).inc(3)
  const server = await serveHealth(registry, '127.0.0.1', port)
  onTestFinished(() => server.close())
  expect(await answer('/healthz')).toEqual([200, 'ok\n'])
  expect((await answer('/metrics'))[1]).toContain('answers_total 3')
  expect((await answer('/other'))[0]).toBe(404)
})
