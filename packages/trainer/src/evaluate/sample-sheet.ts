import type { Artist } from '@soundscene/inference'
import { sceneClasses } from '@soundscene/world'
import { type Dataset, pictureBytes } from '../synthesise/dataset.ts'
import { contactSheet } from './contact-sheet.ts'

const sounds = 5
const seeds = 3

/**
 * A sheet with a row a class: for each of five held-out sounds the scene's true picture, then three seeds' pictures.
 */
export async function sampleSheet(artist: Artist, dataset: Dataset): Promise<Uint8Array> {
  const rows: Uint8Array[][] = []
  for (let label = 0; label < sceneClasses.length; label++) {
    const row: Uint8Array[] = []
    for (let i = 0; i < sounds; i++) {
      const scene = label + i * sceneClasses.length
      const start = scene * dataset.takes * pictureBytes
      const samples = await dataset.sound(scene)
      const drawings = await artist.draw(Array.from({ length: seeds }, (_, seed) => ({ samples, seed })))
      row.push(dataset.pictures.slice(start, start + pictureBytes), ...drawings.map(({ rgb }) => rgb))
    }
    rows.push(row)
  }
  return contactSheet(rows, 1)
}
