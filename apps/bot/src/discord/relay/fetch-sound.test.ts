import type { Json } from '@soundscene/db'
import type { FakeDiscord } from '@soundscene/testkit/discord'
import { forbidOutside } from '@soundscene/testkit/loopback'
import { expect, test } from 'vitest'
import { openLab, owedFor } from '../testing/lab.ts'

forbidOutside()

type CdnFault = Parameters<FakeDiscord['spoil']>[1]

const ogg = Buffer.from('OggS and so on')
const dayMs = 86_400_000

/** A voice note that was asked for, and what fetches it. */
const labWithSound = async (now?: () => number) => {
  const lab = await openLab(now ? { discord: { now } } : {})
  const { fake, ada, channel, desk, relay } = lab
  const note = ada.postVoiceNote(channel, ogg, 2)
  await ada.useMessageCommand('Draw this sound', note).acknowledged()
  const ask = desk.asked[0]?.ask
  const sound = (ask?.kind === 'sound' ? ask.sound : null) as Json
  const fetchSound = () => relay.fetchSound(sound, owedFor(lab), new AbortController().signal)
  return { ...lab, fetchSound, spoil: (fault: CdnFault) => fake.spoil('all', fault) }
}

test('the bytes of a sound come as they were sent', async () => {
  const { fetchSound } = await labWithSound()
  expect(Buffer.from(await fetchSound())).toEqual(ogg)
})

test('an address that ran out is renewed', async () => {
  let now = Date.now() - 2 * dayMs
  const { fetchSound, fake } = await labWithSound(() => now)
  now = Date.now()
  expect(Buffer.from(await fetchSound())).toEqual(ogg)
  expect(fake.cdn.downloads).toHaveLength(1)
})

test('an address that is refused is renewed once, and no more', async () => {
  const { fetchSound, fake, spoil } = await labWithSound()
  spoil({ kind: 'status', status: 404 })
  await expect(fetchSound()).rejects.toMatchObject({ code: 'chat/sound-unreachable' })
  expect(fake.cdn.downloads).toHaveLength(2)
})

test.each<[CdnFault, string]>([
  [{ kind: 'page' }, 'sound/not-audio'],
  [{ kind: 'redirect', to: 'http://169.254.169.254/' }, 'chat/sound-unreachable'],
  [{ kind: 'endless' }, 'sound/too-large'],
  [{ kind: 'cut' }, 'chat/sound-unreachable'],
])('%o in place of the sound is told as %s', async (fault, code) => {
  const { fetchSound, spoil } = await labWithSound()
  spoil(fault)
  await expect(fetchSound()).rejects.toMatchObject({ code })
})

test('an address on another host is not asked', async () => {
  const { relay, ...lab } = await labWithSound()
  const sound = { url: 'https://cdn.example.org/a.ogg' }
  const fetching = relay.fetchSound(sound, owedFor({ relay, ...lab }), new AbortController().signal)
  await expect(fetching).rejects.toMatchObject({ code: 'chat/sound-unreachable' })
})
