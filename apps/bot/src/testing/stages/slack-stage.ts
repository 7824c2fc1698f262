import { readFileSync } from 'node:fs'
import {
  type FakeSlack,
  type Handle,
  type Message,
  type Person,
  renderChannel,
  type SlackManifest,
  startFakeSlack,
} from '@soundscene/testkit/slack'
import { readButton, type Verb } from '../../answering/button.ts'
import type { Member, Posted, Shown, Stage, StageOptions, Used } from './stage.ts'

interface Guest extends Member {
  person: Person
}

interface Clip extends Posted {
  message: Message
}

const manifest: SlackManifest = JSON.parse(
  readFileSync(new URL('../../../manifest/slack.json', import.meta.url), 'utf8'),
)

/** A Slack workspace on loopback, reached by Socket Mode. */
export async function slackStage({ acknowledgeWithinMs }: StageOptions = {}): Promise<Stage> {
  const patience = acknowledgeWithinMs === undefined ? {} : { ackTimeoutMs: acknowledgeWithinMs }
  const fake = await startFakeSlack({ manifest, ...patience })
  const { workspace } = fake
  let channels = 0
  const personOf = (member: Member) => (member as Guest).person
  /** Somebody who does something in a channel has joined it. */
  const joined = (member: Member, { channel }: Message) => {
    channel.members.add(personOf(member).id)
    return personOf(member)
  }
  const clipOf = (posted: Posted) => (posted as Clip).message
  return {
    platform: 'slack',
    env: {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: fake.settings.appToken,
      SLACK_API_URL: fake.apiUrl,
      SLACK_FILE_HOSTS: fake.filesHost,
    },
    member(name, { locale = 'en', isModerator = false } = {}): Guest {
      const person = workspace.person(name, { locale: locale === 'de' ? 'de-DE' : 'en-US', isAdmin: isModerator })
      return { name, person }
    },
    post(member, bytes, { name = 'audio_message.m4a', beside } = {}): Clip {
      channels += 1
      const channel = beside ? clipOf(beside).channel : workspace.channel(`sounds-${channels}`)
      const mimetype = name.endsWith('.ogg') ? 'audio/ogg' : 'audio/mp4'
      const { message } = personOf(member).postFile(channel, { name, bytes, mimetype })
      return {
        message,
        draw: (by) => used(fake, joined(by, message).useMessageShortcut('draw_sound', message)),
        answers: (viewer) => answersTo(fake, message, joined(viewer, message)),
      }
    },
    page: (posted, member) => renderChannel(fake, clipOf(posted).channel, personOf(member)),
    overload: (times) => fake.fail(/^(chat|files)\./, { status: 503, body: 'overloaded', times }),
    cut: () => fake.sockets.drop(),
    loseSound(posted) {
      for (const file of clipOf(posted).files) file.downloadFault = 'not-found'
    },
    stop: () => fake.close(),
  }
}

const used = (fake: FakeSlack, handle: Handle): Used => ({
  acknowledged: () => handle.acknowledged(),
  repeat: () => {
    for (const delivery of handle.deliveries) void fake.repeat(delivery)
  },
})

function answersTo(fake: FakeSlack, { channel, ts }: Message, person: Person): Shown[] {
  const bot = fake.workspace.installation.bot.id
  return person
    .sees(channel)
    .filter(({ user, threadTs }) => user === bot && threadTs === ts)
    .map((message) => shown(fake, message))
}

interface ButtonElement {
  action_id: string
  value?: string
}

function shown(fake: FakeSlack, message: Message): Shown {
  const buttons = message.blocks.flatMap((block) => (block.elements ?? []) as ButtonElement[])
  const meanings = buttons.flatMap(({ value, action_id }) => {
    const meaning = readButton(value ?? '')
    return meaning ? [{ ...meaning, action_id }] : []
  })
  return {
    text: [message.text, JSON.stringify(message.blocks)].join('\n'),
    isPrivate: message.onlyFor !== undefined,
    pictures: picturesOf(fake, message),
    verbs: meanings.map(({ verb }) => verb),
    press(member: Member, verb: Verb, argument?: string) {
      const meaning = meanings.find((one) => one.verb === verb && one.argument === argument)
      if (!meaning) throw new Error(`there is no button ${verb} ${argument ?? ''}`)
      const { person } = member as Guest
      message.channel.members.add(person.id)
      return used(fake, person.press(message, meaning.action_id))
    },
  }
}

const picturesOf = (fake: FakeSlack, { blocks }: Message) =>
  blocks
    .filter(({ type }) => type === 'image')
    .map(({ alt_text, slack_file }) => {
      const { id = '' } = slack_file as { id?: string }
      return { alt: String(alt_text), png: fake.state.files.get(id)?.bytes ?? new Uint8Array() }
    })
