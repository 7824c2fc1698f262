import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { zipSync } from 'fflate'
import type { FullStudyPlan } from './plan.ts'
import { soundscene } from './soundscene.ts'

/** A set of stimuli as the command line writes it. */
export interface DrawnSet {
  folder: string
  /** As it is uploaded. */
  zip: Buffer
}

/** Draws every held-out sound with every model. */
export async function drawSet(folder: string, title: string, { models, sounds }: FullStudyPlan): Promise<DrawnSet> {
  const named = Object.entries(models).flatMap(([name, weights]) => ['--model', `${name}=${weights}`])
  await soundscene('study', 'create', ...named, '--sounds', `held-out:${sounds}`, '--title', title, '-o', folder)
  const files = readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))])
  return { folder, zip: Buffer.from(zipSync(Object.fromEntries(files), { level: 0 })) }
}
