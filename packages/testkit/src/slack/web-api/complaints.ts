import type { z } from 'zod'

/** What is wrong with an input, in Slack's words and with Slack's pointer to the place. */
export const complaintsOf = (error: z.ZodError, root: string): string[] =>
  error.issues.map((issue) => `${wording(issue)} [json-pointer:${pointer(root, issue.path)}]`)

const pointer = (root: string, path: PropertyKey[]): string => [root, ...path.map(String)].join('/')

const wording = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'too_big':
      return `must be less than ${Number(issue.maximum) + 1} ${unit(issue.origin)}`
    case 'too_small':
      return `must be more than ${Number(issue.minimum) - 1} ${unit(issue.origin)}`
    case 'unrecognized_keys':
      return `invalid additional property: ${issue.keys.join(', ')}`
    case 'invalid_union':
      return issue.path.at(-1) === 'type' ? 'unsupported type' : issue.message
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined') ? 'missing required field' : issue.message
    default:
      return issue.message
  }
}

const unit = (origin: string): string => (origin === 'array' ? 'items' : 'characters')
