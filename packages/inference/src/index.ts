export { type Artist, type Drawing, type DrawRequest, loadArtist } from './artist.ts'
export { type ModelConfig, modelConfigSchema, readModelConfig } from './model-config.ts'
