import { SoundsceneError } from '@soundscene/errors'
import type { Owed, PairCard, PictureCard, Relay } from '../answering/relay.ts'

/** What one answer looks like on a platform made of paper. */
export interface Sheet {
  progress: string[]
  pictures: PictureCard[]
  pairs: PairCard[]
  told: string[]
}

/** A platform that keeps everything in memory; its sounds are what a test puts there. */
export function paperRelay() {
  const sheets = new Map<string, Sheet>()
  const erased: string[] = []
  const sounds = new Map<string, () => Promise<Uint8Array>>()
  const sheet = ({ id }: Pick<Owed, 'id'>): Sheet => {
    const found = sheets.get(id) ?? { progress: [], pictures: [], pairs: [], told: [] }
    sheets.set(id, found)
    return found
  }
  const relay: Relay = {
    platform: 'discord',
    fetchSound: async (sound) => {
      const fetch = sounds.get(String(sound))
      if (!fetch) throw new SoundsceneError('chat/sound-unreachable')
      return fetch()
    },
    privateLocale: async ({ locale }) => locale,
    showProgress: async (owed, words) => {
      sheet(owed).progress.push(words)
      return `message ${owed.id}`
    },
    showPicture: async (owed, card) => {
      sheet(owed).pictures.push(card)
      return `message ${owed.id}`
    },
    showPair: async (owed, card) => {
      sheet(owed).pairs.push(card)
      return null
    },
    tell: async (owed, words) => void sheet(owed).told.push(words),
    erase: async (message) => void erased.push(String(message)),
  }
  return { relay, sheet: (id: string) => sheet({ id }), erased, sounds }
}
