import { z } from 'zod'

/** A queue by its name, and what its jobs carry: ids only, never what was posted. */
export interface QueueDefinition<Payload> {
  name: string
  payload: z.ZodType<Payload>
}

const drawPayload = z.strictObject({ drawId: z.uuid() })

/** What a draw job carries. */
export type DrawPayload = z.infer<typeof drawPayload>

/** Draws that wait for a worker. */
export const drawQueue: QueueDefinition<DrawPayload> = { name: 'draw', payload: drawPayload }
