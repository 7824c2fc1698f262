import { webApi } from '@slack/bolt'
import type { FakeSlackOptions } from '../settings.ts'
import { patientSlack } from './patient-slack.ts'

/** The SDK's client as an app of a workspace with Ada in a channel; what it asks is asked once. */
export const webClient = async (options: FakeSlackOptions = {}) => {
  const fake = await patientSlack(options)
  const { workspace } = fake
  const client = new webApi.WebClient(workspace.botToken, {
    slackApiUrl: fake.apiUrl,
    logLevel: webApi.LogLevel.ERROR,
    retryConfig: { retries: 0 },
  })
  const ada = workspace.person('ada', { locale: 'de-DE' })
  const channel = workspace.channel('general', { members: [ada] })
  return { fake, workspace, client, ada, channel }
}
