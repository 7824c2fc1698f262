import { setTimeout as sleep } from 'node:timers/promises'
import type { App, Receiver, ReceiverEvent } from '@slack/bolt'

/** Slack waits three seconds; a press or a command is acknowledged after this, whatever it still waits for. */
const patienceMs = 2_500

/** A receiver that acknowledges late. */
export interface LateReceiver extends Receiver {
  /** From now on nothing is taken in; resolves once what was is acknowledged. Slack brings the rest again. */
  drain(): Promise<void>
}

/**
 * Bolt acknowledges an event before its listeners begin, so that one whose listeners fail is lost. Here it is
 * acknowledged after they are done, and not at all when they throw: then Slack brings it again. What a person presses
 * isn't brought again, so it is acknowledged in any case in time.
 */
export function acknowledgeLate(
  receiver: Receiver,
  onAcknowledged: (milliseconds: number) => void,
  patience = patienceMs,
): LateReceiver {
  const inHand = new Set<Promise<void>>()
  let isDraining = false
  const process = async (app: App, event: ReceiverEvent) => {
    if (isDraining) throw new Error('no more events are taken in')
    const work = processThenAcknowledge(app, event, onAcknowledged, patience)
    const settled = work.catch(() => {}).finally(() => inHand.delete(settled))
    inHand.add(settled)
    await work
  }
  return {
    init: (app) => receiver.init({ processEvent: (event: ReceiverEvent) => process(app, event) } as App),
    start: (...options) => receiver.start(...options),
    stop: (...options) => receiver.stop(...options),
    async drain() {
      isDraining = true
      await Promise.all(inHand)
    },
  }
}

async function processThenAcknowledge(
  app: App,
  event: ReceiverEvent,
  onAcknowledged: (milliseconds: number) => void,
  patience: number,
): Promise<void> {
  const arrivedAt = performance.now()
  const asked: unknown[] = []
  const processing = app.processEvent({ ...event, ack: async (response: unknown) => void asked.push(response) })
  await (isEvent(event) ? processing : Promise.race([processing, sleep(patience, undefined, { ref: false })]))
  processing.catch(() => {})
  if (asked.length === 0 && isEvent(event)) return
  await event.ack(asked[0])
  onAcknowledged(performance.now() - arrivedAt)
}

const isEvent = ({ body }: ReceiverEvent): boolean => body.type === 'event_callback'
