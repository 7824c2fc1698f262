import type { LibAV, LibAVSync, LibAVWrapper } from '@libav.js/variant-mediarecorder-transcoder'

/**
 * FFmpeg's libraries in WebAssembly, with a memory and a file system of their own. What is allocated there is never
 * freed: the process ends with its one file.
 */
export type Libav = LibAV & LibAVSync

/** Two of libav.js's builds: no single one that is published holds every codec. */
const builds = {
  /** AAC and FLAC; resamples. */
  recorder: () => import('@libav.js/variant-mediarecorder-transcoder'),
  /** MP3 and Vorbis. */
  obsolete: () => import('@libav.js/variant-obsolete'),
}

export type LibavBuild = keyof typeof builds

const quiet = -8
const loaded = new Map<LibavBuild, Promise<Libav>>()

async function load(build: LibavBuild): Promise<Libav> {
  // Their types describe the wrapper, not the module that exports it by default.
  const { default: wrapper } = (await builds[build]()) as unknown as { default: LibAVWrapper }
  const libav = await wrapper.LibAV({ noworker: true, nothreads: true })
  libav.av_log_set_level_sync(quiet)
  return libav
}

/** One of the builds, loaded on first use: about 60 ms. */
export function loadLibav(build: LibavBuild): Promise<Libav> {
  const loading = loaded.get(build) ?? load(build)
  loaded.set(build, loading)
  return loading
}
