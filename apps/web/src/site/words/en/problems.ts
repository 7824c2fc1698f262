/** What can go wrong in the studio before the site is asked; the rest the site says itself. */
export const problems = {
  'problem.network/unreachable': 'The site can’t be reached. Check your connection, then try again.',
  'problem.network/unreadable': 'The site gave an answer that makes no sense. Reload the page and try again.',
  'problem.microphone/denied':
    'The microphone is blocked for this page. Allow it in the address bar, or drop a file instead.',
  'problem.microphone/missing': 'No microphone was found. Connect one, or drop a file instead.',
  'problem.microphone/busy': 'Another program is using the microphone. Close it and try again, or drop a file instead.',
  'problem.microphone/unsupported': 'This browser can only record on a secure (https) page. Drop a file instead.',
  'problem.microphone/nothing': 'Nothing was recorded. Hold on for a second or two before stopping.',
  'problem.clipboard/denied': 'The link couldn’t be copied. Press and hold the address of the shared page to copy it.',
  'problem.sound/too-large': 'The file is larger than {limit} MB. Send a shorter clip or a compressed format.',
} as const
