import type { Member, Posted, Shown, Stage } from './stages/stage.ts'

/** One person's request and what became of it. */
export interface Request {
  platform: string
  posted: Posted
  member: Member
  isGood: boolean
  askedAt: number
  /** Milliseconds to the acknowledgement; undefined when there was none, which the person is told by the platform. */
  acknowledgedMs: number | undefined
}

/** Posts a sound and asks for its picture. */
export async function request(stage: Stage, member: Member, bytes: Uint8Array, isGood: boolean): Promise<Request> {
  const posted = stage.post(member, bytes, { name: 'voice-message.ogg' })
  const askedAt = Date.now()
  const acknowledgedMs = await posted
    .draw(member)
    .acknowledged()
    .catch(() => undefined)
  return { platform: stage.platform, posted, member, isGood, askedAt, acknowledgedMs }
}

const isPicture = ({ pictures }: Shown): boolean => pictures.length > 0

const isSentence = ({ isPrivate, pictures }: Shown): boolean => isPrivate && pictures.length === 0

/** Final answers to a request: pictures, and sentences that only the person sees. */
export const finalAnswers = ({ posted, member }: Request): number =>
  posted.answers(member).filter((shown) => isPicture(shown) || isSentence(shown)).length

/** Whether it was answered by a picture. */
export const isPictured = ({ posted, member }: Request): boolean => posted.answers(member).some(isPicture)

/** Lines of progress that still stand there. */
export const leftovers = ({ posted, member }: Request): number =>
  posted.answers(member).filter((shown) => !isPicture(shown) && !isSentence(shown)).length

/** Resolves with the milliseconds from asking to the final answer; undefined when there is none within the limit. */
export async function answeredMs(asked: Request, limitMs: number): Promise<number | undefined> {
  while (finalAnswers(asked) === 0) {
    if (Date.now() > asked.askedAt + limitMs) return undefined
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return Date.now() - asked.askedAt
}

/** Whether what was acknowledged has not one final answer and nothing else, or anything has more than one. */
export const isWrong = (asked: Request): boolean =>
  finalAnswers(asked) > 1 || (asked.acknowledgedMs !== undefined && (finalAnswers(asked) === 0 || leftovers(asked) > 0))

/** A request and what its person sees of it, on one line. */
export function lookOf({ platform, member, isGood, askedAt, posted }: Request): string {
  const shown = posted
    .answers(member)
    .map(({ text, isPrivate, pictures }) => ({ text: text.slice(0, 80), isPrivate, pictures: pictures.length }))
  return JSON.stringify({ platform, member: member.name, isGood, askedAt: new Date(askedAt), shown })
}
