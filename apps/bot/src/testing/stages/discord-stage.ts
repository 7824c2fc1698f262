import {
  type FakeDiscord,
  type Message,
  type Person,
  renderChannel,
  type Seen,
  startFakeDiscord,
} from '@soundscene/testkit/discord'
import { PermissionFlagsBits } from 'discord.js'
import { readButton, writeButton } from '../../answering/button.ts'
import type { Member, Posted, Shown, Stage, StageOptions, Used } from './stage.ts'

interface Guest extends Member {
  person: Person
}

interface Note extends Posted {
  message: Message
}

/** A Discord server on loopback. */
export async function discordStage({ acknowledgeWithinMs }: StageOptions = {}): Promise<Stage> {
  const fake = await startFakeDiscord(acknowledgeWithinMs === undefined ? {} : { acknowledgeWithinMs })
  const guild = fake.addGuild({ name: 'Lab', locale: 'en-US' })
  let channels = 0
  const personOf = (member: Member) => (member as Guest).person
  const noteOf = (posted: Posted) => (posted as Note).message
  return {
    platform: 'discord',
    env: {
      DISCORD_TOKEN: fake.token,
      DISCORD_API_URL: fake.rest.api,
      DISCORD_CDN_HOSTS: new URL(fake.cdnUrl).host,
    },
    member(name, { locale = 'en', isModerator = false } = {}): Guest {
      const person = fake.addPerson({ name, locale: locale === 'de' ? 'de' : 'en-US', guilds: [guild] })
      if (isModerator) fake.setPermissions(guild, person, { allow: PermissionFlagsBits.ManageMessages })
      return { name, person }
    },
    post(member, bytes, { name = 'voice-message.ogg', beside } = {}): Note {
      channels += 1
      const channel = beside ? noteOf(beside).channel : fake.addChannel(guild, `sounds-${channels}`)
      const type = name.endsWith('.ogg') ? 'audio/ogg' : 'audio/wav'
      const message = personOf(member).postFile(channel, { name, bytes, type })
      return {
        message,
        draw: (by) => used(fake, personOf(by).useMessageCommand('Draw this sound', message)),
        answers: (viewer) => answersTo(fake, message, personOf(viewer)),
      }
    },
    page: (posted, member) => renderChannel(fake, noteOf(posted).channel, personOf(member)),
    overload: (times) => fake.fail({}, { status: 503, body: { message: 'overloaded', code: 0 }, times }),
    cut: () => fake.dropConnections(),
    loseSound(posted) {
      const [attachment] = noteOf(posted).attachments
      if (attachment) fake.spoil(attachment, { kind: 'status', status: 404 })
    },
    stop: () => fake.stop(),
  }
}

const used = (fake: FakeDiscord, asked: ReturnType<Person['press']>): Used => ({
  acknowledged: () => asked.acknowledged(),
  repeat: () => fake.duplicate(asked),
})

/** Answers of the interactions on a message and on those answers, and what replies to it. */
function answersTo(fake: FakeDiscord, target: Message, person: Person): Shown[] {
  const isAnswer = ({ message }: Seen) =>
    message.author === fake.bot && (belongs(message, target) || message.reference?.message === target)
  return person
    .sees(target.channel)
    .filter(isAnswer)
    .map((seen) => shown(fake, seen))
}

function belongs(message: Message, target: Message): boolean {
  const { interaction } = message
  if (!interaction) return false
  if (interaction.target === target) return true
  return interaction.source !== null && interaction.source !== message && belongs(interaction.source, target)
}

function shown(fake: FakeDiscord, { message, text, pictures, buttons, isEphemeral }: Seen): Shown {
  const meanings = buttons.flatMap(({ customId }) => readButton(customId ?? '') ?? [])
  return {
    text,
    isPrivate: isEphemeral,
    pictures: pictures.map(({ alt, bytes }) => ({ alt: alt ?? '', png: bytes ?? new Uint8Array() })),
    verbs: meanings.map(({ verb }) => verb),
    press(member, verb, argument) {
      const meaning = meanings.find((one) => one.verb === verb && one.argument === argument)
      if (!meaning) throw new Error(`there is no button ${verb} ${argument ?? ''}`)
      return used(fake, (member as Guest).person.press(message, writeButton(meaning)))
    },
  }
}
