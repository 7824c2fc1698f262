import pino from 'pino'

/** The site's log, one JSON object a line. */
export const log = pino({ name: 'web' })
