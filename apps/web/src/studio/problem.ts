/** Something that went wrong, in the words to show. The codes of the API are passed on as they are. */
export interface Problem {
  code: string
  /** What happened and what to do next. */
  detail: string
}

const sentences = {
  'network/unreachable': "The site can't be reached. Check your connection, then try again.",
  'network/unreadable': 'The site gave an answer that makes no sense. Reload the page and try again.',
  'microphone/denied': 'The microphone is blocked for this page. Allow it in the address bar, or drop a file instead.',
  'microphone/missing': 'No microphone was found. Connect one, or drop a file instead.',
  'microphone/busy': 'Another program is using the microphone. Close it and try again, or drop a file instead.',
  'microphone/unsupported': 'This browser can only record on a secure (https) page. Drop a file instead.',
  'microphone/nothing': 'Nothing was recorded. Hold on for a second or two before stopping.',
  'clipboard/denied': "The link couldn't be copied. Press and hold the address of the shared page to copy it.",
} as const

/** A problem that the page itself found. */
export const problem = (code: keyof typeof sentences): Problem => ({ code, detail: sentences[code] })

/** Said before a file is sent that the site would refuse anyway. */
export const tooLarge = (limit: number): Problem => ({
  code: 'sound/too-large',
  detail: `The file is larger than ${limit} MB. Send a shorter clip or a compressed format.`,
})

/** True for what the client functions of the studio throw. */
export const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && 'detail' in error

/** Makes anything caught showable. */
export const asProblem = (error: unknown): Problem => (isProblem(error) ? error : problem('network/unreadable'))
