import type { z } from 'zod'
import type { FormError } from './form.ts'

/** An issue of zod in Discord's words. */
export const formError = (issue: z.core.$ZodIssue): FormError => {
  const [code, message] = words(issue)
  return { path: issue.path, code, message }
}

const words = (issue: z.core.$ZodIssue): [code: string, message: string] => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? required : wrongType(issue.expected)
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? ['NUMBER_TYPE_MAX', `Value should be less than or equal to ${issue.maximum}.`]
        : ['BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`]
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? ['NUMBER_TYPE_MIN', `Value should be greater than or equal to ${issue.minimum}.`]
        : ['BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`]
    case 'invalid_value':
      return ['BASE_TYPE_CHOICES', `Value must be one of (${issue.values.map(String).join(', ')}).`]
    case 'invalid_union':
      return ['UNION_TYPE_CHOICES', 'Value of field "type" is not one that may stand here.']
    case 'invalid_key':
      return issue.issues[0] ? words(issue.issues[0]) : ['DICT_TYPE_KEY', 'Invalid key']
    case 'invalid_format':
      return ['STRING_TYPE_REGEX', 'String value did not match validation regex.']
    case 'custom':
      return [String(issue.params?.code ?? 'BASE_TYPE_INVALID'), issue.message]
    default:
      return ['BASE_TYPE_INVALID', issue.message]
  }
}

const required: [string, string] = ['BASE_TYPE_REQUIRED', 'This field is required']

const wrongType = (expected: string): [string, string] => {
  if (expected === 'array') return ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType']
  if (expected === 'object') return ['DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType']
  if (expected === 'boolean') return ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.']
  if (expected === 'string') return ['STRING_TYPE_CONVERT', 'Could not interpret the value as string.']
  return ['NUMBER_TYPE_COERCE', `Value is not ${expected}.`]
}
