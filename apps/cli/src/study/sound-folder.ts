import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import { decodeSound, defaultLimits } from '@soundscene/sound'
import { drawSeed } from '@soundscene/trainer'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { readInputFile } from '../input-file.ts'
import type { Material, MaterialSound } from './material.ts'

const maxListBytes = 2 ** 20
const maxPictureBytes = 16 * 2 ** 20

const rowSchema = z.object({
  file: z
    .string()
    .min(1)
    .max(200)
    .refine((name) => path.basename(name) === name, 'is no plain file name'),
  class: z.string().trim().min(1).max(80),
  practice: z.enum(['', 'yes', 'no']).default(''),
})

/** Where sounds, what they are, and their real pictures lie. */
export interface SoundFolder {
  folder: string
  /** CSV: file,class[,practice], `yes` for sounds that are only for practice. */
  list: string
  /** Real pictures named as their sounds are. */
  pictures: string | undefined
}

/**
 * The sounds of a folder.
 * @throws SoundsceneError `input/invalid` that names the file
 */
export async function folderMaterial({ folder, list, pictures }: SoundFolder): Promise<Material> {
  const rows = rowsOf(list, new TextDecoder().decode(await readInputFile(list, maxListBytes)))
  const real = pictures === undefined ? new Map<string, string>() : await byStem(pictures)
  const sounds = await Promise.all(rows.map((row, index) => soundOf({ folder, row, index, real })))
  return { synthetic: false, origin: `${rows.length} files`, sounds }
}

type Row = z.output<typeof rowSchema>

function rowsOf(list: string, csv: string): Row[] {
  try {
    const rows = z
      .array(rowSchema)
      .min(1)
      .max(2_000)
      .parse(parse(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true, max_record_size: 10_000 }))
    if (new Set(rows.map(({ file }) => file)).size < rows.length) throw new Error('a file is named twice')
    return rows
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error).replace(/\s+/g, ' ') : (error as Error).message
    throw new SoundsceneError('input/invalid', { what: `${list}: ${what.slice(0, 300)}` })
  }
}

interface Asked {
  folder: string
  row: Row
  index: number
  real: Map<string, string>
}

async function soundOf({ folder, row, index, real }: Asked): Promise<MaterialSound> {
  const read = () => readInputFile(path.join(folder, row.file), defaultLimits.bytes)
  const picture = real.get(path.parse(row.file).name)
  return {
    ...{ name: row.file.slice(0, 80), class: row.class, practice: row.practice === 'yes', seed: drawSeed(index, 0) },
    identity: createHash('sha256')
      .update(await read())
      .digest('hex'),
    samples: async () => (await decodeSound(await read())).samples,
    real: async () => (picture === undefined ? null : readInputFile(picture, maxPictureBytes)),
  }
}

const isPicture = (name: string) => /\.(png|jpe?g|webp)$/i.test(name)

/** The pictures of a folder by their name without its ending. */
async function byStem(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    throw new SoundsceneError('input/invalid', { what: `${folder} can't be read (${cause.code}). Check the name.` })
  })
  return new Map(names.filter(isPicture).map((name) => [path.parse(name).name, path.join(folder, name)]))
}
