import { onTestFinished } from 'vitest'
import type { FakeSlack } from '../fake-slack.ts'
import type { FakeSlackOptions } from '../settings.ts'
import { startFakeSlack } from '../start.ts'

/** A Slack for the test that runs. It waits for slow machines; a test about lateness says otherwise. */
export async function patientSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const fake = await startFakeSlack({ ackTimeoutMs: 60_000, ...options })
  onTestFinished(() => fake.close())
  return fake
}
