import { randomUUID } from 'node:crypto'
import type { Stimulus } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { sampleRate } from '@soundscene/sound'
import { z } from 'zod'
import { canonicalJson } from '../canonical.ts'
import type { FieldContext } from '../context.ts'
import { anchorSources } from '../design/items.ts'
import { parse } from '../parse.ts'
import { sha256 } from '../secrets.ts'
import { actorId } from './authorize.ts'
import { encodePictures } from './encode-pictures.ts'
import { encodeSound } from './encode-sound.ts'

const maxSounds = 2_000
const maxPictures = 20_000
const maxBytes = 32 * 2 ** 20
const maxSeconds = 120

const bytes = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength <= maxBytes,
  'is no file of at most 32 MB',
)
const samples = z.custom<Float32Array>(
  (value) => value instanceof Float32Array && value.length > 0 && value.length <= maxSeconds * sampleRate,
  'is no sound of at most two minutes',
)
const label = z.string().trim().min(1).max(80)

const freezeSchema = z.strictObject({
  actor: z.object({ id: z.string() }),
  title: z.string().trim().min(1).max(200),
  sounds: z
    .array(
      z.strictObject({
        name: label,
        class: label,
        practice: z.boolean().default(false),
        content: z.union([z.strictObject({ bytes }), z.strictObject({ samples })]),
      }),
    )
    .min(1)
    .max(maxSounds),
  pictures: z
    .array(z.strictObject({ sound: label, source: label, bytes }))
    .min(1)
    .max(maxPictures),
  size: z.number().int().min(16).max(1_024).optional(),
  loudness: z.number().min(0.001).max(0.5).nullable().default(0.1),
  deriveWrongClass: z.boolean().default(true),
})

/** Sounds and pictures to be frozen. */
export type Freezing = z.input<typeof freezeSchema>

/** A set that was frozen. */
export interface FrozenSet {
  id: string
  /** Of its manifest, and so of every byte in it. */
  sha256: string
  title: string
  sounds: number
  pictures: number
}

/**
 * Freezes sounds and the pictures that were made from them: sounds of one loudness (unless `loudness` is null) as WAV,
 * pictures of one size, one encoder and one length in bytes, under ids that tell nothing. A picture's `source` is its
 * model's label, `real`, or `wrong-class`; where no sound has one of the last, they are taken from sounds of other classes.
 * @throws SoundsceneError `input/invalid`, `sound/*`, `blob/not-writable`
 */
export async function freezeStimuli(context: FieldContext, freezing: Freezing): Promise<FrozenSet> {
  const { actor, title, loudness, size, ...asked } = parse(freezeSchema, freezing)
  const names = checkNames(asked)
  const pictures = asked.deriveWrongClass ? withWrongClass(asked) : asked.pictures
  const sounds = await Promise.all(
    asked.sounds.map(async (sound) => ({ ...sound, ...(await encodeSound(sound.content, loudness)) })),
  )
  const encoded = await encodePictures(
    pictures.map((picture) => picture.bytes),
    size,
  )
  const soundRows = await Promise.all(
    sounds.map(async ({ name, wav, seconds, practice, class: heard }) => {
      const id = names.get(name) as string
      const hash = await context.blobs.put('stimulus', wav)
      return { id, kind: 'sound' as const, hash, class: heard, practice, seconds, soundId: null, source: null }
    }),
  )
  const byId = new Map(soundRows.map((row) => [row.id, row]))
  const pictureRows = await Promise.all(
    pictures.map(async ({ sound, source }, i) => {
      const of = byId.get(names.get(sound) as string) as (typeof soundRows)[number]
      const hash = await context.blobs.put('stimulus', encoded.pngs[i] as Uint8Array)
      return { ...of, id: randomUUID(), kind: 'picture' as const, hash, seconds: null, soundId: of.id, source }
    }),
  )
  const rows: Omit<Stimulus, 'setId'>[] = [...soundRows, ...pictureRows]
  const manifest = canonicalJson({
    version: 1,
    title,
    loudness,
    size: encoded.size,
    bytes: encoded.bytes,
    stimuli: rows,
  })
  const set = { title, ownerId: actorId(actor), manifest, sha256: sha256(manifest) }
  const { id } = await context.database.studies.stimuli.create(set, rows)
  return { id, sha256: set.sha256, title, sounds: soundRows.length, pictures: pictureRows.length }
}

type Asked = Pick<z.output<typeof freezeSchema>, 'sounds' | 'pictures'>

/** The opaque id of each sound by its name. */
function checkNames({ sounds, pictures }: Asked): Map<string, string> {
  const names = new Map(sounds.map(({ name }) => [name, randomUUID() as string]))
  if (names.size < sounds.length) throw invalid('Two sounds have the same name.')
  const lost = pictures.find(({ sound }) => !names.has(sound))
  if (lost) throw invalid(`There is a picture for the sound "${lost.sound}", which is not among the sounds.`)
  const seen = new Set<string>()
  for (const { sound, source } of pictures) {
    const key = JSON.stringify([sound, source])
    if (seen.has(key)) throw invalid(`The sound "${sound}" has two pictures of ${source}.`)
    seen.add(key)
  }
  return names
}

/** Adds for each sound the picture of a sound of another class, real where there are real ones. */
export function withWrongClass({
  sounds,
  pictures,
}: {
  sounds: Pick<Asked['sounds'][number], 'name' | 'class' | 'practice'>[]
  pictures: Asked['pictures']
}): Asked['pictures'] {
  if (pictures.some(({ source }) => source === anchorSources.wrongClass)) return pictures
  const classOf = new Map(sounds.map((sound) => [sound.name, sound]))
  const real = pictures.filter(({ source }) => source === anchorSources.real)
  const pool = real.length > 0 ? real : pictures
  const used = new Map<object, number>()
  const added = sounds.flatMap((sound) => {
    const wrong = pool.filter((picture) => {
      const from = classOf.get(picture.sound)
      return from?.class !== sound.class && from?.practice === sound.practice
    })
    const least = wrong.toSorted((a, b) => (used.get(a) ?? 0) - (used.get(b) ?? 0))[0]
    if (!least) return []
    used.set(least, (used.get(least) ?? 0) + 1)
    return [{ sound: sound.name, source: anchorSources.wrongClass, bytes: least.bytes }]
  })
  return [...pictures, ...added]
}

const invalid = (what: string) => new SoundsceneError('input/invalid', { what })
