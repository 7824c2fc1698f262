/** What a message is sent with so that it is sent once: an answer's id, short enough for Discord's 25 characters. */
export const nonceOf = (answerId: string): string =>
  Buffer.from(answerId.replaceAll('-', ''), 'hex').toString('base64url')
