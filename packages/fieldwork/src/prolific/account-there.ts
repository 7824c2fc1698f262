import { z } from 'zod'
import { askProlific, type ProlificAccess, understood } from './request.ts'

const accountSchema = z.object({ email: z.string().max(320).nullish() })

/** Whose token it is. @throws SoundsceneError `study/prolific-refused`, `study/prolific-down` */
export const accountThere = async (access: ProlificAccess): Promise<{ email?: string | null | undefined }> =>
  understood(accountSchema, await askProlific(access, { path: '/api/v1/users/me/' }))
