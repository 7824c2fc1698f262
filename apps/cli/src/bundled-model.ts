import { fileURLToPath } from 'node:url'

/** The model folder that comes with the repository. */
export const bundledModel = fileURLToPath(new URL('../../../models/small-world', import.meta.url))
