import { loadArtist } from '@soundscene/inference'
import { runProcess } from './run-process.ts'

await runProcess(({ MODEL_DIR, DEVICE, THREADS }) =>
  loadArtist(MODEL_DIR, { device: DEVICE, ...(THREADS === undefined ? {} : { threads: THREADS }) }),
)
