import type { App, Receiver, ReceiverEvent } from '@slack/bolt'
import { expect, test, vi } from 'vitest'
import { acknowledgeLate } from './late-acknowledgement.ts'

function deferred() {
  let [resolve, reject] = [() => {}, (_: Error) => {}]
  const promise = new Promise<void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

/** A receiver in the hands of a test, with an app whose listeners end when and how the test says. */
function receiving(patience?: number) {
  let inner: App | undefined
  const receiver: Receiver = {
    init(app) {
      inner = app
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  }
  const listener = deferred()
  const app = {
    async processEvent({ ack }: ReceiverEvent) {
      await ack('words')
      await listener.promise
    },
  }
  const acknowledged = vi.fn<(milliseconds: number) => void>()
  const late = acknowledgeLate(receiver, acknowledged, patience)
  late.init(app as App)
  const receive = (type: string) => {
    const ack = vi.fn(async () => {})
    return { ack, done: (inner as App).processEvent({ body: { type }, ack }) }
  }
  return { late, listener, acknowledged, receive }
}

const soon = () => new Promise(setImmediate)

test('an event is acknowledged once its listener is done, with what the listener said', async () => {
  const { receive, listener, acknowledged } = receiving()
  const { ack, done } = receive('event_callback')
  await soon()
  expect(ack).not.toHaveBeenCalled()
  listener.resolve()
  await done
  expect(ack).toHaveBeenCalledExactlyOnceWith('words')
  expect(acknowledged).toHaveBeenCalledOnce()
})

test('an event whose listener fails is never acknowledged', async () => {
  const { receive, listener, acknowledged } = receiving()
  const { ack, done } = receive('event_callback')
  listener.reject(new Error('not stored'))
  await expect(done).rejects.toThrow('not stored')
  expect(ack).not.toHaveBeenCalled()
  expect(acknowledged).not.toHaveBeenCalled()
})

test('a press is acknowledged in time, though its listener is not done', async () => {
  const { receive } = receiving(10)
  const { ack, done } = receive('block_actions')
  await done
  expect(ack).toHaveBeenCalledOnce()
})

test('draining waits for what is in hand and takes in nothing new', async () => {
  const { late, receive, listener } = receiving()
  const first = receive('event_callback')
  const drained = vi.fn()
  const draining = late.drain().then(drained)
  await expect(receive('event_callback').done).rejects.toThrow('no more')
  await soon()
  expect(drained).not.toHaveBeenCalled()
  listener.resolve()
  await draining
  expect(first.ack).toHaveBeenCalledOnce()
})
