import { z } from 'zod'

/** How a sound may be asked to be drawn, in a query or a JSON body; ranges are checked where draws are made. */
export const drawOptions = z.object({
  seed: z.coerce.number().exactOptional(),
  gain: z.coerce.number().exactOptional(),
})
