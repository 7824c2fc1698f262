import { randomUUID } from 'node:crypto'
import type { NewItem, Stimulus } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import type { StudyConfig } from '../config/study-config.ts'
import { Random } from './random.ts'

/** Where pictures come from that no model drew. */
export const anchorSources = { real: 'real', wrongClass: 'wrong-class' } as const

type Picture = Stimulus & { soundId: string; source: string }

interface Material {
  sounds: Stimulus[]
  pictures: Picture[]
}

type ItemConfig = Pick<StudyConfig, 'kind' | 'anchors' | 'checks' | 'practice'>

/**
 * Every item of a study: what is rated, what is chosen between, the attention checks and the practice.
 * @throws SoundsceneError `study/set-unfit` where the set lacks what the configuration asks for
 */
export function itemsOf(config: ItemConfig, stimuli: readonly Stimulus[], seed: number): NewItem[] {
  const random = new Random('items', seed)
  const main = materialOf(stimuli, false)
  const practice = materialOf(stimuli, true)
  return [
    ...(config.kind === 'choice' ? [] : ratings(config, main)),
    ...(config.kind === 'rating' ? [] : [...choices(main, random), ...checks(config, main, random)]),
    ...practiceItems(config, practice, random),
  ]
}

function materialOf(stimuli: readonly Stimulus[], practice: boolean): Material {
  const own = stimuli.filter((stimulus) => stimulus.practice === practice)
  return {
    sounds: own.filter(({ kind }) => kind === 'sound'),
    pictures: own.filter((stimulus): stimulus is Picture => stimulus.kind === 'picture'),
  }
}

const isAnchor = ({ source }: Picture) => source === anchorSources.real || source === anchorSources.wrongClass

function ratings({ anchors }: ItemConfig, { pictures }: Material): NewItem[] {
  const rated = pictures.filter(
    ({ source }) =>
      (anchors.real || source !== anchorSources.real) && (anchors.wrongClass || source !== anchorSources.wrongClass),
  )
  if (rated.every(isAnchor)) throw unfit('it has no picture that a model drew')
  return rated.map((picture) => itemOf('rating', 'main', picture))
}

/** Each picture beside one of the same model and another class; all serve as that about equally often. */
function choices({ pictures }: Material, random: Random): NewItem[] {
  const drawn = pictures.filter((picture) => !isAnchor(picture))
  if (drawn.length === 0) throw unfit('it has no picture that a model drew')
  return pairsWithin(drawn, random, (target, other) => itemOf('choice', 'main', target, other))
}

function pairsWithin(
  pictures: Picture[],
  random: Random,
  make: (target: Picture, other: Picture) => NewItem,
): NewItem[] {
  const used = new Map<string, number>()
  return random.shuffle(pictures).map((target) => {
    const foils = pictures.filter(({ source, class: other }) => source === target.source && other !== target.class)
    const other = leastUsed(random.shuffle(foils), used)
    if (!other) throw unfit(`the pictures of ${target.source} are all of one class`)
    return make(target, other)
  })
}

function leastUsed(pictures: readonly Picture[], used: Map<string, number>): Picture | undefined {
  const times = ({ id }: Picture) => used.get(id) ?? 0
  const least = pictures.toSorted((a, b) => times(a) - times(b))[0]
  if (least) used.set(least.id, times(least) + 1)
  return least
}

function checks({ checks: wanted }: ItemConfig, material: Material, random: Random): NewItem[] {
  const real = wanted.real > 0 ? realPairs(material, random) : []
  const bothWrong = wanted.bothWrong > 0 ? wrongPairs(material, random) : []
  if (real.length < wanted.real) throw unfit(`it has fewer than ${wanted.real} real pictures of several classes`)
  if (bothWrong.length < wanted.bothWrong) throw unfit('it has too few classes for pairs of wrong pictures')
  return [...real, ...bothWrong]
}

function realPairs({ pictures }: Material, random: Random): NewItem[] {
  const real = pictures.filter(({ source }) => source === anchorSources.real)
  if (new Set(real.map((picture) => picture.class)).size < 2) return []
  return pairsWithin(real, random, (target, other) => itemOf('choice', 'real', target, other))
}

/** For each sound two pictures of one source that show other classes than the sound's. */
function wrongPairs({ sounds, pictures }: Material, random: Random): NewItem[] {
  const used = new Map<string, number>()
  const shown = pictures.filter((picture) => !isAnchor(picture))
  return sounds.flatMap((sound) => {
    const wrong = random.shuffle(shown.filter((picture) => picture.class !== sound.class))
    const first = leastUsed(wrong, used)
    const second =
      leastUsed(
        wrong.filter((other) => other.source === first?.source && other.class !== first.class),
        used,
      ) ??
      leastUsed(
        wrong.filter((other) => other.source === first?.source && other.id !== first.id),
        used,
      )
    return first && second
      ? [{ ...itemOf('choice', 'bothWrong', first, second), soundId: sound.id, class: sound.class }]
      : []
  })
}

/** Practice covers good and bad: pictures that fit, and pictures that don't. */
function practiceItems({ kind, practice }: ItemConfig, { pictures }: Material, random: Random): NewItem[] {
  if (practice === 0) return []
  const fitting = random.shuffle(pictures.filter(({ source }) => source !== anchorSources.wrongClass))
  const good = fitting.toSorted(
    (a, b) => Number(b.source === anchorSources.real) - Number(a.source === anchorSources.real),
  )
  const made = good.flatMap((picture) => {
    const other = good.find((foil) => foil.class !== picture.class)
    const wrong = pictures.find(
      ({ soundId, source }) => soundId === picture.soundId && source === anchorSources.wrongClass,
    )
    const ratingItems =
      kind === 'choice' ? [] : [picture, ...(wrong ? [wrong] : [])].map((shown) => itemOf('rating', 'practice', shown))
    return [...ratingItems, ...(kind === 'rating' || !other ? [] : [itemOf('choice', 'practice', picture, other)])]
  })
  if (made.length < practice) throw unfit(`it has sounds for ${made.length} practice trials instead of ${practice}`)
  return made.slice(0, practice)
}

const itemOf = (kind: NewItem['kind'], role: NewItem['role'], picture: Picture, other?: Picture): NewItem => ({
  ...{ id: randomUUID(), kind, role, soundId: picture.soundId, pictureId: picture.id, otherId: other?.id ?? null },
  ...{ source: picture.source, class: picture.class },
})

const unfit = (what: string) => new SoundsceneError('study/set-unfit', { what })
