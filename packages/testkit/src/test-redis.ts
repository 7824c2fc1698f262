import type { ChildProcess } from 'node:child_process'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { letGo, spawnGuarded } from '@soundscene/postgres'
import { afterAll } from 'vitest'
import { freePort } from './processes/free-port.ts'
import { testFolder } from './test-folder.ts'

/** A Redis of this test file's own, that writes everything down and can be killed. */
export interface TestRedis {
  url: string
  /** Starts it again, with what it had written down. */
  start(): Promise<void>
  /** `kill -9`; resolves once it is gone. */
  kill(): Promise<void>
}

/** Whether this machine has a Redis to test with; tests that need one skip themselves where it hasn't. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** Starts Redis on a free port in a folder of its own, until the tests of this file are done. */
export const testRedis = async (): Promise<TestRedis> => {
  const port = await freePort()
  const files = ['--dir', testFolder(), '--appendonly', 'yes', '--save', '']
  const command = ['redis-server', '--bind', '127.0.0.1', '--port', String(port), ...files]
  let server: ChildProcess
  const redis = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      server = spawnGuarded(command, { env: process.env, log: 'ignore' })
      while (!(await answers(port))) await sleep(20)
    },
    async kill() {
      const ended = once(server, 'exit')
      server.kill('SIGKILL')
      await ended
    },
  }
  await redis.start()
  afterAll(async () => {
    const ended = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : undefined
    letGo(server)
    await ended
  })
  return redis
}

/** Whether Redis is up and has read back what it wrote down; until then it answers PING with an error. */
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.once('data', (data) => {
      socket.destroy()
      resolve(data.toString().startsWith('+PONG'))
    })
    socket.once('error', () => resolve(false))
  })
