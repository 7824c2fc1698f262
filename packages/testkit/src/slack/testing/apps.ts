import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { onTestFinished } from 'vitest'
import type { FakeSlack } from '../fake-slack.ts'

/** A Bolt app over Socket Mode, until the test is done. */
export const socketApp = async (fake: FakeSlack, listen: (app: App) => void): Promise<App> => {
  const { appToken } = fake.settings
  const clientOptions = { slackApiUrl: fake.apiUrl }
  const receiver = new SocketModeReceiver({
    appToken,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions },
    // Bolt waits as long before it connects again.
    clientPingTimeout: 2_000,
  })
  const app = new App({ token: fake.workspace.botToken, receiver, clientOptions, logLevel: LogLevel.ERROR })
  listen(app)
  await app.start()
  onTestFinished(() => app.stop().then(() => undefined))
  return app
}

/** A Bolt app over HTTP that the stand-in sends everything to, until the test is done. */
export const httpApp = async (fake: FakeSlack, listen: (app: App) => void): Promise<string> => {
  const receiver = new HTTPReceiver({ signingSecret: fake.settings.signingSecret, logLevel: LogLevel.ERROR })
  const clientOptions = { slackApiUrl: fake.apiUrl }
  const app = new App({ token: fake.workspace.botToken, receiver, clientOptions, logLevel: LogLevel.ERROR })
  listen(app)
  const url = await started(app)
  await fake.deliverTo(url)
  return url
}

/** Starts an app on a free port of loopback: its address for requests. */
export const started = async (app: App): Promise<string> => {
  const server = (await app.start({ port: 0, host: '127.0.0.1' })) as { address(): { port: number } }
  onTestFinished(() => app.stop().then(() => undefined))
  return `http://127.0.0.1:${server.address().port}/slack/events`
}
