import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pool5Channels } from '@soundscene/model'
import { type NdArray, readSafetensors, writeSafetensors } from '@soundscene/tensor'
import { writeFolderAtomically } from '../artefact/atomic-folder.ts'
import { findManifest, readManifest, writeManifest } from '../artefact/manifest.ts'
import { array } from '../optimise/state.ts'
import type { RunControl } from '../progress.ts'
import type { Dataset } from '../synthesise/dataset.ts'
import { extractFeatures } from './features.ts'

const kind = 'sound-features'
const fileName = 'features.safetensors'

/** Sound features of a data set, [scenes, 256], kept in a folder: made once, read afterwards. */
export async function featuresOf(
  { folder, dataset, encoder }: { folder: string; dataset: Dataset; encoder: Record<string, NdArray> },
  control: RunControl = {},
): Promise<{ s: Float32Array; hash: string }> {
  if (!(await findManifest(folder))) {
    const { s } = await extractFeatures(dataset, encoder, control)
    await writeFolderAtomically(folder, async (draft) => {
      const bytes = writeSafetensors({ s: array([dataset.scenes, pool5Channels], s) })
      await writeFile(path.join(draft, fileName), bytes)
      await writeManifest(draft, { kind, options: {}, inputs: { data: dataset.hash } })
    })
  }
  const { hash } = await readManifest(folder, kind)
  const { tensors } = readSafetensors(await readFile(path.join(folder, fileName)))
  return { s: tensors.s?.data as Float32Array, hash }
}
