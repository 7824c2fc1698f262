import { soundLifeMs } from '@soundscene/blobs'
import type { NewDraw } from '@soundscene/db'
import type { DrawContext } from './context.ts'
import type { CheckedOptions } from './draw-options.ts'
import type { DrawView } from './draw-view.ts'
import { enqueue } from './enqueue.ts'
import { toBytes } from './pcm.ts'
import { keepBlob } from './shared-blobs.ts'

/** Samples, mono 22 050 Hz in ±1, that are to be drawn. */
export interface Admission extends CheckedOptions, Pick<NewDraw, 'seconds' | 'notices'> {
  samples: Float32Array
  /** A second sound on top. */
  mix?: { samples: Float32Array; weight: number }
}

/**
 * Stores sounds for their hour and puts their draw in line. Blobs, row and job are written in that order, so that
 * whatever a crash leaves is either swept with its hour or found by `reconcileDraws`.
 */
export async function admit(context: DrawContext, { samples, mix, ...draw }: Admission): Promise<DrawView> {
  const { blobs, database } = context
  const soundExpiresAt = new Date(Date.now() + soundLifeMs)
  const sounds = [samples, ...(mix ? [mix.samples] : [])].map(toBytes)
  const [soundHash = '', mixHash = ''] = await Promise.all(sounds.map((bytes) => blobs.put('sound', bytes)))
  const mixed = mix && { mix: { soundHash: mixHash, weight: mix.weight } }
  const stored = await database.draws.create({ ...draw, ...mixed, soundHash, soundExpiresAt })
  const hashes = [soundHash, mixHash]
  await Promise.all(sounds.map((bytes, i) => keepBlob(context, 'sound', hashes[i] as string, bytes)))
  return enqueue(context, stored)
}
