import { pino } from 'pino'
import { expect, test } from 'vitest'
import { slackLogger } from './slack-logger.ts'

test('neither tokens nor ids nor whole messages reach the log', () => {
  const lines: string[] = []
  const logger = slackLogger(pino({ level: 'trace' }, { write: (line) => void lines.push(line) }))
  logger.debug('{"text":"what somebody wrote"}')
  logger.info('what somebody wrote')
  logger.error('not authorised', new Error('{"userId":"U012ABCDEF","token":"xoxb-12-ab"} xapp-1-A0-2'))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('not authorised')
  expect(lines[0]).not.toMatch(/U012|xoxb|xapp|wrote/)
})
