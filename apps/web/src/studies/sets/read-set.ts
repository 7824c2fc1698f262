import { SoundsceneError } from '@soundscene/errors'
import type { Freezing } from '@soundscene/fieldwork'
import { manifestFile, stimulusSetOf } from '@soundscene/fieldwork/stimulus-set'
import { type Unzipped, unzipSync } from 'fflate'

/** Of all files together, unpacked. */
const mostMegabytes = 512
const mostFiles = 25_000

/**
 * A set of stimuli out of the zip of a folder that `soundscene study create` wrote; its files may lie in a folder of the
 * zip, as packing a folder makes it.
 * @throws SoundsceneError `input/invalid`
 */
export async function readSet(zip: Uint8Array): Promise<Omit<Freezing, 'actor'>> {
  const files = unpack(zip)
  const place = Object.keys(files).find((name) => name === manifestFile || /^[^/]+\/manifest\.json$/.test(name))
  if (!place)
    throw invalid(`There is no ${manifestFile} in the zip file. Zip the folder that “soundscene study create” wrote.`)
  const folder = place.slice(0, -manifestFile.length)
  return stimulusSetOf(async (name, limit) => {
    const bytes = files[folder + name]
    if (!bytes) throw invalid(`The manifest names the file ${name}, which is not in the zip file.`)
    if (bytes.byteLength > limit) throw invalid(`${name} is larger than a set of stimuli may be.`)
    return bytes
  })
}

/** Counts what the zip's directory promises before anything is unpacked; no file can become larger than it promised. */
function unpack(zip: Uint8Array): Unzipped {
  let [bytes, count] = [0, 0]
  const isBounded = ({ originalSize }: { originalSize: number }) => {
    bytes += originalSize
    count += 1
    if (bytes <= mostMegabytes * 1e6 && count <= mostFiles) return true
    throw invalid(`The zip file holds more than ${mostMegabytes} MB or ${mostFiles} files.`)
  }
  try {
    return unzipSync(zip, { filter: isBounded })
  } catch (error) {
    if (SoundsceneError.isInstance(error)) throw error
    throw invalid('This is no zip file, or a damaged one.')
  }
}

const invalid = (what: string) => new SoundsceneError('input/invalid', { what })
